using System.Collections.Concurrent;
using Holdfast.SiteKit;
using Holdfast.Web.Tests.Gate;

namespace Holdfast.Web.Tests.Disclosure;

/// <summary>Every word of a record is marked; every person reads all they can; what is not theirs must be nowhere.</summary>
[Collection(SharedSite.Name)]
public class WhatEachReads(Site site)
{
    /// <summary>Who is around the child is shown on a page of its own, without telephone numbers; who is responsible is shown to everyone who works with the child.</summary>
    private static readonly HashSet<(string Kind, string Fact)> ForTheCoreGroupToo =
        [("network-person-recorded.v1", "name"), ("network-person-recorded.v1", "relationship"), ("network-person-recorded.v1", "agency"), ("lead-social-worker-offered.v1", "name")];

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

    /// <summary>What the one disclosure filter lets through, whatever page it stands on.</summary>
    private static bool MayRead(Person person, string kind, string fact) => person.Stands switch
    {
        null => false,
        Casework.Journal.Capacity.TeamManager => true,
        _ when kind == "wrong child" => false,
        { } stands => new Access.Disclosure(stands).Shows(TypeOf(kind)) || (stands == Casework.Journal.Capacity.CoreGroupProfessional && ForTheCoreGroupToo.Contains((kind, fact))),
    };

    /// <summary>A correction or withdrawal is read with the entry it is about.</summary>
    private static Type TypeOf(string kind) => kind switch
    {
        "corrected" => typeof(Casework.People.SchoolRecorded),
        "withdrawn" or "wrong child withdrawn" => typeof(Casework.People.GpRecorded),
        _ => Reading.Kinds.Read(kind).GetType(),
    };
}
