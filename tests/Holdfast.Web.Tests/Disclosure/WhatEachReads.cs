using System.Collections.Concurrent;
using Holdfast.SiteKit;
using Holdfast.Web.Tests.Gate;

namespace Holdfast.Web.Tests.Disclosure;

/// <summary>Every word of a record is marked; every person reads all they can; what is not theirs must be nowhere.</summary>
[Collection(SharedSite.Name)]
public class WhatEachReads(Site site)
{
    private static readonly string[] NotForTheCoreGroup =
    [
        "referral-received.v1", "referral-closed.v1", "strategy-discussion-held.v1", "enquiry-ended.v1", "source-element-kept.v1", "address-recorded.v1", "contact-protected.v1",
        "network-person-left.v1", "duty-excused.v1", "communication-needs-recorded.v1",
        "letter-words-written.v1", "letter-part-written.v1", "letter-signed.v1", "letter-sent.v1", "letter-withheld.v1", "letters-sent-otherwise.v1",
        "letter-correction-asked.v1", "letter-correction-answered.v1",
    ];

    private static readonly string[] NotForChairAndHead = ["address-recorded.v1", "contact-protected.v1"];

    [Theory, Trait("requirement", "X04")]
    [InlineData("the lead social worker")]
    [InlineData("the allocated worker")]
    [InlineData("the team's manager")]
    [InlineData("the named chair")]
    [InlineData("the head of service")]
    [InlineData("a professional of the core group")]
    [InlineData("a social worker of the same team")]
    [InlineData("a professional no longer in the core group")]
    [InlineData("the auditor")]
    [InlineData("the administrator")]
    public async Task Is_what_their_standing_shows_and_no_more(string who)
    {
        var person = Everybody.All.Single(p => p.Who == who);
        var marks = new ConcurrentDictionary<string, (string Kind, string Fact)>();
        var home = await Household.In(site, more: (made, first) => Crawl.OneOfEach(made, first, (kind, fact) =>
        {
            var mark = $"Mark{marks.Count:000}q{made.Child.ToString("N")[..5]}";
            marks[mark] = (kind, fact);
            return mark;
        }));

        var read = await Crawl.All(home, person);

        var everything = string.Join('\n', read.Select(r => r.Said));
        var seen = marks.Where(m => everything.Contains(m.Key, StringComparison.OrdinalIgnoreCase)).Select(m => m.Value).ToHashSet();
        seen.Where(s => !MayRead(person, s.Kind, s.Fact)).ShouldBeEmpty();
        if (person.Stands is Casework.Journal.Capacity.TeamManager)
        {
            // The test's own teeth: whoever may read everything finds every mark.
            marks.Values.Except(seen).Where(m => m.Fact is not ("fileName" or "knownAs" or "workerName")).ShouldBeEmpty();
        }
    }

    private static bool MayRead(Person person, string kind, string fact) => person.Stands switch
    {
        Casework.Journal.Capacity.TeamManager => true,
        _ when kind == "wrong child" => false,
        Casework.Journal.Capacity.LeadSocialWorker or Casework.Journal.Capacity.SocialWorker => true,
        Casework.Journal.Capacity.ConferenceChair or Casework.Journal.Capacity.HeadOfService => !NotForChairAndHead.Contains(kind),
        Casework.Journal.Capacity.CoreGroupProfessional => !NotForTheCoreGroup.Contains(kind) && fact != "contact",
        _ => false,
    };
}
