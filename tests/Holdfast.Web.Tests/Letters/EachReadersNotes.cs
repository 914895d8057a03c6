using System.Net;
using Holdfast.Casework;
using Holdfast.Casework.ChildsVoice;
using Holdfast.Casework.Complaints;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;
using Holdfast.Casework.Visits;
using Holdfast.Practice;
using Holdfast.Records.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Letters;
using Holdfast.Web.Tests.Reading;

namespace Holdfast.Web.Tests.Letters;

/// <summary>Notes of a core group and the plan, as each reader has them, with a mark in everything anybody said.</summary>
public class EachReadersNotes
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateOnly MetOn = new(2026, 11, 20);
    private static readonly Guid Rowan = NewId.Next();
    private static readonly Guid Meeting = NewId.Next();
    private static readonly Guid Plan = NewId.Next();
    private static readonly Guid Outcome = NewId.Next();
    private static readonly Guid Visit = NewId.Next();
    private static readonly CoreGroupMember Mother = new(NewId.Next(), "Ana Ashdown", "mother", null, null);
    private static readonly CoreGroupMember Father = new(NewId.Next(), "Ben Ashdown", "father", null, null);
    private static readonly CoreGroupMember Teacher = new(NewId.Next(), "Jo Whitfield", "teacher", "Hillside Primary", null);

    [Fact, Trait("requirement", "X04")]
    public void A_parent_reads_nothing_the_other_parent_said()
    {
        var child = Child(Mother, Father, Teacher);

        Notes(child, Mother).ShouldSatisfyAllConditions(n => n.ShouldContain("Said by Ana"), n => n.ShouldNotContain("by Ben", Case.Insensitive), n => n.ShouldContain("Said by Jo"));
        Notes(child, Father).ShouldSatisfyAllConditions(n => n.ShouldContain("Said by Ben"), n => n.ShouldContain("Progress by Ben"), n => n.ShouldNotContain("by Ana", Case.Insensitive), n => n.ShouldContain("Progress by Jo"));
        Notes(child, Teacher).ShouldSatisfyAllConditions(n => n.ShouldContain("Said by Ana"), n => n.ShouldContain("Progress by Ben"), n => n.ShouldContain("Disagreed by Ana"), n => n.ShouldContain("Agreed by Ben"));
        foreach (var parent in new[] { Mother, Father })
        {
            Notes(child, parent).ShouldNotContain("The child’s own words");
        }
    }

    [Fact, Trait("requirement", "X04")]
    public void Two_of_one_name_are_two_readers_and_neither_reads_what_the_other_said()
    {
        var grandfather = new CoreGroupMember(NewId.Next(), "Ben Ashdown", "grandfather", null, null);
        var child = Child(Mother, Father, grandfather, Teacher);

        Readers(child).Count(r => r.Name == "Ben Ashdown").ShouldBe(2);
        Notes(child, grandfather).ShouldNotContain("by Ben");
        Notes(child, Father).ShouldContain("Said by Ben");
    }

    [Fact, Trait("requirement", "X04")]
    public void Only_a_professional_has_an_agencys_copy_whatever_was_typed_of_anybody_else()
    {
        // A father's employer was typed where a professional's agency goes; a grandmother was added by name alone; an aunt left the network and not the group; a neighbour is a friend.
        var father = Father with { Agency = "Bright Builders" };
        var gran = new CoreGroupMember(NewId.Next(), "Gran Nwosu", "grandmother", null, null);
        var neighbour = new CoreGroupMember(NewId.Next(), "Ike Bell", "neighbour", null, null);
        var lead = new CoreGroupMember(NewId.Next(), "Mina Fell", "lead social worker", null, NewId.Next());
        var child = Child([new NetworkPersonRecorded(new NetworkPerson(neighbour.PersonId, neighbour.Name, NetworkRole.Other, "neighbour", null, null, null, null, null), MetOn)], Mother, father, gran, neighbour, lead, Teacher);

        Readers(child).Where(r => r.Reader == LetterReader.Agency).Select(r => r.Name).ShouldBe(["Mina Fell", "Jo Whitfield"], ignoreOrder: true);
        var letters = ConferenceLetters.Of(child, child.Meetings.First(m => m.Kind == MeetingKind.InitialConference).MeetingId)!.Recipients;
        letters.Where(r => r.Reader == LetterReader.Agency).Select(r => r.Name).ShouldBe(["Mina Fell", "Jo Whitfield"], ignoreOrder: true);
        letters.Where(r => r.Reader == LetterReader.Parent).Select(r => r.Name).ShouldBe(["Ana Ashdown", "Ben Ashdown", "Gran Nwosu", "Ike Bell"], ignoreOrder: true);
        foreach (var family in new[] { father, gran, neighbour })
        {
            Notes(child, family).ShouldNotContain("The child’s own words");
            Pages.OneChild.CoreGroups.MemberLinkModel.IsOffered(child, family).ShouldBeFalse();
        }

        Notes(child, Mother).ShouldNotContain("Said by Ben", Case.Sensitive, "his employer does not make him a professional");
        Pages.OneChild.CoreGroups.MemberLinkModel.IsOffered(child, Teacher).ShouldBeTrue();
        new FreezeAgencyCopies(Plan, Today, 1, [new AgencyCopy(NewId.Next(), father.PersonId, father.Name, 1, "", "")], "Mina Fell").Decide(child, Rules.Lists(Today), Today).IsRefused.ShouldBeTrue();
    }

    [Fact, Trait("requirement", "X04"), Trait("requirement", "M22a")]
    public void What_a_parent_says_against_the_record_does_not_reach_the_other_whatever_his_employer_and_whoever_has_his_name()
    {
        var father = Father with { Agency = "Bright Builders" };
        var grandfather = new CoreGroupMember(NewId.Next(), "Ben Ashdown", "grandfather", null, null);
        var child = Child([], Mother, father, grandfather, Teacher);
        var promise = child.AllFacts.First(f => f.What is PlanPartWritten).Version;
        child = Child(
        [
            new DisagreementStated(NewId.Next(), promise, Today, father.Name, father.PersonId, "Stated by Ben", null, "Mina Fell"), new DisagreementStated(NewId.Next(), promise, Today, Teacher.Name, Teacher.PersonId, "Stated by Jo", null, "Mina Fell"),
            new DisagreementStated(NewId.Next(), promise, Today, "Ben Ashdown", null, "Stated by one of them", null, "Mina Fell"),
        ], Mother, father, grandfather, Teacher);
        string Paper(CoreGroupMember reader) => Read(StatementsBeside.In(PaperOf(child, reader), DisputedWords.Of(child), child, reader.PersonId, _ => true));

        Paper(Mother).ShouldSatisfyAllConditions(p => p.ShouldContain("Somebody sober is there every single night"), p => p.ShouldNotContain("Stated by Ben"), p => p.ShouldNotContain("Stated by one"), p => p.ShouldContain("Stated by Jo"));
        Paper(father).ShouldSatisfyAllConditions(p => p.ShouldContain("Stated by Ben"), p => p.ShouldNotContain("Stated by one"));
        Paper(grandfather).ShouldSatisfyAllConditions(p => p.ShouldNotContain("Stated by Ben"), p => p.ShouldNotContain("Stated by one"));
        Paper(Teacher).ShouldContain("Stated by Ben");
    }

    private static AreaRules Rules { get; } = PracticeLibrary.Default.RulesOf(PracticeLibrary.Default.DemonstrationAreas.First(a => a.Code == "hillingdon"));

    private static IReadOnlyList<Recipient> Readers(Child child) => NotesReaders.Of(child, CoreGroupMeeting.Find(child, Meeting)!, null);

    private static string Notes(Child child, CoreGroupMember reader) => Read(PaperOf(child, reader));

    private static LetterPaper PaperOf(Child child, CoreGroupMember reader) => NotesPaper.Of(
        new ChildView(child, Rules, Capacity.LeadSocialWorker, Today, null), CoreGroupMeeting.Find(child, Meeting)!, Readers(child).Single(r => r.PersonId == reader.PersonId), 1, "Mina Fell");

    private static string Read(LetterPaper paper)
    {
        var page = PaperMarkup.Document(paper);
        var body = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page.Replace("</", " </", StringComparison.Ordinal)).Body!.TextContent;
        return string.Join(' ', WebUtility.HtmlDecode(body).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static Child Child(params CoreGroupMember[] members) => Child([], members);

    private static Child Child(IEnumerable<ChildEvent> more, params CoreGroupMember[] members) => Casework.Child.From(
        Rowan, Life(members).Concat(more).Select((e, i) => new Entry(i + 1, i + 1, NewId.Next(), new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero), new Author(NewId.Next(), Capacity.SocialWorker), e)));

    private static IEnumerable<ChildEvent> Life(CoreGroupMember[] members)
    {
        yield return new ChildRegistered("hillingdon", "R-1", new PersonName("Rowan", "Ashdown"), new DateOnly(2017, 5, 4), null, Sex.Female, null, new DateOnly(2026, 3, 1));
        foreach (var member in members.Where(m => m.Role is "mother" or "father" or "grandfather"))
        {
            yield return new NetworkPersonRecorded(new NetworkPerson(member.PersonId, member.Name, NetworkRole.Family, member.Role, member.Role != "grandfather", null, member.Agency, null, null), new DateOnly(2026, 3, 2));
        }

        yield return new InitialConferenceHeld(NewId.Next(), MetOn, ConferenceDecision.Plan, "neglect", null, "Mina Fell", null);
        yield return new PlanBegan(Plan, MetOn, "neglect", null, new Interval(10, TimeUnit.WorkingDays), null);
        yield return new CoreGroupMembersNamed([.. members], MetOn);
        yield return new VisitMade(Visit, MetOn, null, VisitPlace.Home, null, true, NewId.Next(), "Mina Fell", true, ChildFacets.Blank with { Seen = true, Alone = Aloneness.Alone, OwnWords = "The child’s own words" }, []);
        yield return new CoreGroupBegan(Meeting, MetOn, "Olive Ember", CoreGroupChair.TeamManager, null, null, false, null);
        yield return new ViewConsidered(Visit, Meeting, MeetingKind.CoreGroup, MetOn, "It was heard");
        foreach (var member in members)
        {
            var first = member.Name.Split(' ')[0];
            var mine = members.First(m => m.Name == member.Name).PersonId == member.PersonId;
            yield return new CoreGroupAttended(NewId.Next(), Meeting, MetOn, member.PersonId, member.Name, member.Role, member.Agency, CoreGroupHow.Came, false, null, mine ? $"Said by {first}" : null, null, null, null);
            if (mine)
            {
                var action = NewId.Next();
                yield return new PlanActionAgreed(new PlanChange(NewId.Next(), Plan, MetOn, Meeting, "Put into detail", []), action, Outcome, $"A promise, {member.Role}", null, member.PersonId, member.Name, new DateOnly(2026, 12, 4), null);
                yield return new PlanActionProgress(NewId.Next(), Plan, action, MetOn, Meeting, ActionState.NotDone, $"Progress by {first}", member.Name);
                yield return new CoreGroupDisagreement(NewId.Next(), Meeting, MetOn, member.Name, "The nights", $"Disagreed by {first}", null);
                yield return new PlanAgreementGiven(
                    NewId.Next(), Plan, member.Agency is null ? AskedAs.Parent : AskedAs.Agency, member.PersonId, member.Name, member.Agency, MetOn, Meeting, Agreeing.Disagrees, "The Fridays", $"Agreed by {first}", true, true, null, SignedHow.NotSigned, null, null);
            }
        }

        yield return new PlanPartWritten(new PlanChange(NewId.Next(), Plan, MetOn, Meeting, "Put into detail", []), PlanPart.MustChange, "Somebody sober is there every single night", null);
        yield return new CoreGroupHeld(Meeting, MetOn, [], false, false, "Visits go on", null, null);
    }
}
