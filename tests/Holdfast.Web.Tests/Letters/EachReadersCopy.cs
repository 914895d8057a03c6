using System.Net;
using Holdfast.Casework;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;
using Holdfast.Practice;
using Holdfast.Records.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Letters;
using Holdfast.Web.Tests.Reading;

namespace Holdfast.Web.Tests.Letters;

/// <summary>Each letter is made from its reader's own list, and says what that reader needs, in the area's words.</summary>
public class EachReadersCopy
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateOnly HeldOn = new(2026, 11, 20);
    private static readonly Guid Rowan = NewId.Next();
    private static readonly Guid Conference = NewId.Next();
    private static readonly Guid Mother = NewId.Next();
    private static readonly Guid Father = NewId.Next();
    private static readonly Guid Teacher = NewId.Next();

    public static TheoryData<LetterReader, LetterKind> Copies
    {
        get
        {
            var copies = new TheoryData<LetterReader, LetterKind>();
            foreach (var reader in Enum.GetValues<LetterReader>())
            {
                copies.Add(reader, LetterKind.Decision);
                copies.Add(reader, LetterKind.FullRecord);
            }

            return copies;
        }
    }

    [Theory, MemberData(nameof(Copies)), Trait("requirement", "X04"), Trait("requirement", "M21")]
    public void Holds_nothing_that_is_not_on_that_readers_list(LetterReader reader, LetterKind kind)
    {
        var marks = new Dictionary<string, (string Kind, string Fact)>();
        var ids = Rowan.ToString()[..8];
        var everything = Kinds.OfChildren.Where(k => k is not ("entry-corrected.v1" or "entry-withdrawn.v1" or "child-died.v1" or "child-registered.v1" or "child-named.v1" or "child-born.v1")).Select(k => Kinds.Worded(k, ids, fact =>
        {
            var mark = $"Mark{marks.Count:000}q";
            marks[mark] = (k, fact);
            return mark;
        }));

        var letter = Letter(Case([.. Life(), .. everything, .. Decided()]), Reader(reader), kind);

        var said = marks.Where(m => letter.Contains(m.Key, StringComparison.Ordinal)).Select(m => m.Value).ToList();
        said.Where(m => !LetterDisclosure.Shows(reader, kind, TypeOf(m.Kind))).ShouldBeEmpty();
    }

    [Fact, Trait("requirement", "P15"), Trait("requirement", "M21"), Trait("requirement", "T16")]
    public void A_parents_letter_says_what_was_decided_and_why_what_must_change_who_helps_and_what_comes_next()
    {
        var letter = Letter(Case([.. Life(), .. Decided()]), LetterReader.Parent);

        letter.ShouldSatisfyAllConditions(
            () => letter.ShouldContain("Rowan is to have a child protection plan from 20 November 2026."),
            () => letter.ShouldContain("recorded as: neglect"),
            () => letter.ShouldContain("Harm twice since July"),
            () => letter.ShouldContain("A sober adult every night"),
            () => letter.ShouldContain("The family worker comes on Tuesdays"),
            () => letter.ShouldContain("A solicitor is asked"),
            () => letter.ShouldContain("Mina Fell is the Lead Social Worker"),
            () => letter.ShouldContain("Rowan is to be seen every 10 working days."),
            () => letter.ShouldContain("First Core Group Friday 4 December 2026"),
            () => letter.ShouldContain("Review child protection conference by Saturday 20 February 2027"));
    }

    [Fact, Trait("requirement", "M22"), Trait("requirement", "P16"), Trait("requirement", "M24"), Trait("requirement", "M10")]
    public void A_parents_letter_says_how_to_complain_be_heard_and_appeal_that_legal_advice_may_be_taken_and_why_wishes_were_not_followed()
    {
        var letter = Letter(Case([.. Life(), .. Decided()]), LetterReader.Parent);

        letter.ShouldSatisfyAllConditions(
            () => letter.ShouldContain("You can complain"),
            () => letter.ShouldContain("You can have somebody speak for you"),
            () => letter.ShouldContain("You can ask for the decision to be looked at again"),
            () => letter.ShouldContain("You can take legal advice"),
            () => letter.ShouldContain("within 28 days of the conference"),
            () => letter.ShouldContain("leaflets"),
            () => letter.ShouldContain("The child protection plan stays in place meanwhile"),
            () => letter.ShouldContain("can be shown to a court"),
            () => letter.ShouldContain("No stay with the uncle"));
    }

    [Fact, Trait("requirement", "T20")]
    public void Every_letter_says_until_when_a_mistake_can_be_put_right_where_the_area_has_said()
    {
        Letter(Case([.. Life(), .. Decided()]), LetterReader.Parent).ShouldContain("within 10 working days of getting this letter");
        Letter(Case([.. Life(), .. Decided()], "none"), LetterReader.Parent).ShouldContain("as soon as you can");
    }

    [Fact, Trait("requirement", "X04")]
    public void A_part_for_one_parent_is_not_in_the_others_nor_in_a_professionals()
    {
        var child = Case([.. Life(), .. Decided(), new LetterPartWritten(NewId.Next(), Conference, "Help near you", "The group meets on Fridays", [Mother], "He would wait there", Today)]);

        Letter(child, Mother, LetterReader.Parent).ShouldContain("The group meets on Fridays");
        foreach (var other in new[] { (Father, LetterReader.Parent), (Teacher, LetterReader.Agency), (Rowan, LetterReader.Child) })
        {
            Letter(child, other.Item1, other.Item2).ShouldNotContain("Fridays");
            Letter(child, other.Item1, other.Item2).ShouldNotContain("Help near you");
        }
    }

    [Fact, Trait("requirement", "X04"), Trait("requirement", "P15")]
    public void The_childs_own_letter_is_in_short_sentences_and_tells_nothing_of_what_grown_ups_said()
    {
        var letter = LetterComposer.Compose(Source(Case([.. Life(), .. Decided()]), Rowan, LetterReader.Child, LetterKind.Decision));
        var words = letter.Sections.SelectMany(s => s.Blocks).SelectMany(b => b.Words).ToList();

        words.ShouldContain("Somebody sober is with you at night");
        string.Join(' ', words).ShouldNotContain("Harm twice");
        string.Join(' ', words).ShouldNotContain("neglect", Shouldly.Case.Insensitive);
        string.Join(' ', words).ShouldNotContain("Ana");
        words.SelectMany(w => w.Split(['.', '!', '?'])).Select(s => s.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length).Max().ShouldBeLessThanOrEqualTo(20);
    }

    [Fact, Trait("requirement", "M21"), Trait("requirement", "M02"), Trait("requirement", "M19"), Trait("requirement", "M20"), Trait("requirement", "X04")]
    public void Each_parent_reads_their_own_view_and_whether_they_agree_and_not_the_other_parents()
    {
        var child = Case([.. Life(), .. Decided(), .. Met()]);

        var (mother, father) = (Letter(child, Mother, LetterReader.Parent, LetterKind.FullRecord), Letter(child, Father, LetterReader.Parent, LetterKind.FullRecord));

        mother.ShouldContain("I want him to stop drinking");
        mother.ShouldContain("You do not agree with what must happen: Mondays are too hard");
        father.ShouldNotContain("I want him to stop drinking");
        father.ShouldNotContain("Mondays are too hard");
        foreach (var parent in new[] { mother, father })
        {
            parent.ShouldContain("Two hungry Mondays");
            parent.ShouldContain("I like it when Gran comes");
        }

        Letter(child, LetterReader.Agency, LetterKind.FullRecord).ShouldContain("Does not agree with what must happen. Mondays are too hard");
        Letter(child, Mother, LetterReader.Parent).ShouldContain("You do not agree with what must happen");
    }

    [Fact, Trait("requirement", "X04")]
    public void Whoever_was_kept_out_does_not_get_what_was_said_and_why_is_told_only_to_them_and_to_professionals()
    {
        var child = Case([.. Life(), .. Decided(), .. Met(fatherKeptOut: true)]);

        var father = Letter(child, Father, LetterReader.Parent, LetterKind.FullRecord);
        father.ShouldContain("You were not in all of the meeting. What was said is left out of your copy.");
        father.ShouldContain("Bail conditions");
        father.ShouldNotContain("Gran has a key");
        father.ShouldNotContain("Two hungry Mondays");
        var mother = Letter(child, Mother, LetterReader.Parent, LetterKind.FullRecord);
        mother.ShouldContain("Gran has a key");
        mother.ShouldNotContain("Bail conditions");
        Letter(child, LetterReader.Agency, LetterKind.FullRecord).ShouldContain("Bail conditions");
    }

    [Fact, Trait("requirement", "M22")]
    public void A_parent_reads_who_explained_their_rights_and_which_leaflets_they_were_given()
    {
        Letter(Case([.. Life(), .. Decided(), .. Met()]), Mother, LetterReader.Parent).ShouldContain("Pat Rowe explained this to you on 20 November 2026 and gave you leaflets: both, in Igbo");
        Letter(Case([.. Life(), .. Decided(), .. Met()]), Father, LetterReader.Parent).ShouldContain("You were given leaflets about this at the conference. If you were not");
    }

    [Fact, Trait("requirement", "B09"), Trait("requirement", "X04")]
    public void Who_neither_came_nor_reported_is_asked_why_and_reads_nothing_of_what_was_said()
    {
        var child = Case([.. Life(), .. Decided(), .. Met()], "birmingham");
        var letters = ConferenceLetters.Of(child, Conference)!;
        var absent = letters.NotThere().ShouldHaveSingleItem();

        var letter = Read(LetterComposer.Compose(new LetterSource(View(child), letters, absent, LetterKind.WhyNotThere, "Pat Rowe")));

        letter.ShouldContain("Copy for Sam Holt");
        letter.ShouldContain("You did not come, and no report from you was there.");
        letter.ShouldContain("Write back within 10 working days of getting this letter.");
        foreach (var said in new[] { "Harm twice", "neglect", "plan from", "Gran has a key", "Hungry" })
        {
            letter.ShouldNotContain(said, Shouldly.Case.Insensitive);
        }
    }

    [Fact, Trait("requirement", "W13")]
    public void Each_area_reads_its_own_words()
    {
        Letter(Case([.. Life(), .. Decided()], "wales"), LetterReader.Parent).ShouldContain("Rowan is to have a care and support protection plan");
        Letter(Case([.. Life(), .. Decided()], "isle-of-man"), LetterReader.Agency).ShouldContain("child protection risk action plan");
    }

    [Fact]
    public void No_plan_is_said_plainly_and_nobody_is_told_of_dates_there_are_not()
    {
        var letter = Letter(Case([.. Life(), new InitialConferenceHeld(Conference, HeldOn, ConferenceDecision.NoPlan, null, null, null, null), Words()]), LetterReader.Parent);

        letter.ShouldContain("Rowan does not need a child protection plan.");
        letter.ShouldNotContain("What happens next");
        letter.ShouldNotContain("shown to a court");
        letter.ShouldContain("You can complain");
    }

    [Fact]
    public void What_is_typed_is_never_markup()
    {
        var source = Source(Case([.. Life(), .. Decided(), Words() with { Reasons = "<script>alert(1)</script> & \"so\"" }]), Mother, LetterReader.Parent, LetterKind.Decision);
        var page = PaperMarkup.Document(LetterComposer.Compose(source));

        page.ShouldNotContain("<script");
        page.ShouldContain("&lt;script&gt;");
    }

    [Fact, Trait("requirement", "X04")]
    public void What_is_looked_through_before_sending_is_all_that_a_reader_reads()
    {
        var paper = LetterComposer.Compose(Source(Case([.. Life(), .. Decided()]), Mother, LetterReader.Parent, LetterKind.FullRecord));

        var places = LetterPlaces.Of(PaperMarkup.Document(paper)).ToList();

        places.Select(p => p.Where).ShouldBe(LetterPlaces.Of(paper).Select(p => p.Where));
        foreach (var (of, read) in paper.Sections.Zip(places.Skip(1)))
        {
            of.Blocks.SelectMany(b => b.Words).Where(w => !ProtectedWords.Bare(read.Text).Contains(ProtectedWords.Bare(w), StringComparison.Ordinal)).ShouldBeEmpty();
        }
    }

    private static string Letter(Child child, LetterReader reader, LetterKind kind = LetterKind.Decision) => Letter(child, Reader(reader), reader, kind);

    private static string Letter(Child child, Guid person, LetterKind kind) => Letter(child, person, person == Mother ? LetterReader.Parent : person == Rowan ? LetterReader.Child : LetterReader.Agency, kind);

    /// <summary>The letter as a person reads it, in single spaces.</summary>
    private static string Letter(Child child, Guid person, LetterReader reader, LetterKind kind = LetterKind.Decision)
    {
        return Read(LetterComposer.Compose(Source(child, person, reader, kind)));
    }

    private static string Read(LetterPaper paper)
    {
        var page = PaperMarkup.Document(paper);
        var body = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page.Replace("</", " </", StringComparison.Ordinal)).Body!.TextContent;
        return string.Join(' ', WebUtility.HtmlDecode(body).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static LetterSource Source(Child child, Guid person, LetterReader reader, LetterKind kind)
    {
        var letters = ConferenceLetters.Of(child, Conference)!;
        return new LetterSource(View(child), letters, letters.Recipients.Single(r => r.PersonId == person && r.Reader == reader), kind, "Pat Rowe");
    }

    private static Guid Reader(LetterReader reader) => reader switch { LetterReader.Parent => Mother, LetterReader.Child => Rowan, _ => Teacher };

    private static ChildView View(Child child) => new(child, Rules(child.Area), Capacity.ConferenceChair, Today, null);

    private static AreaRules Rules(string area) => PracticeLibrary.Default.RulesOf(
        PracticeLibrary.Default.DemonstrationAreas.FirstOrDefault(a => a.Code == area) ?? new AreaDefinition(area, "Nowhere", "england", []));

    private static Child Case(IReadOnlyList<ChildEvent> events, string area = "hillingdon") => Child.From(
        Rowan, events.Select((e, i) => new Entry(i + 1, i + 1, NewId.Next(), new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero), new Author(NewId.Next(), Capacity.SocialWorker),
            e is ChildRegistered registered ? registered with { Area = area } : e)));

    private static IEnumerable<ChildEvent> Life()
    {
        yield return new ChildRegistered("hillingdon", "R-1", new PersonName("Rowan", "Ashdown"), new DateOnly(2017, 5, 4), null, Sex.Female, null, new DateOnly(2026, 3, 1));
        yield return Person(Mother, "Ana Ashdown", "mother");
        yield return Person(Father, "Ben Ashdown", "father");
    }

    private static IEnumerable<ChildEvent> Decided()
    {
        yield return new InitialConferenceHeld(Conference, HeldOn, ConferenceDecision.Plan, "neglect", null, "Mina Fell", new DateOnly(2026, 12, 4));
        yield return new PlanBegan(NewId.Next(), HeldOn, "neglect", null, new Interval(10, TimeUnit.WorkingDays), null);
        yield return new LeadSocialWorkerNamed(null, "Mina Fell", HeldOn);
        yield return new CoreGroupMembersNamed([new CoreGroupMember(Teacher, "Jo Whitfield", "Teacher", "Hillside Primary", null)], HeldOn);
        yield return Words();
    }

    /// <summary>The conference as it met.</summary>
    private static IEnumerable<ChildEvent> Met(bool fatherKeptOut = false)
    {
        yield return new ConferenceMeetingBegan(Conference, ConferenceKind.Initial, HeldOn, "Pat Rowe");
        yield return Attended("Ana Ashdown", "mother", AgencyGrouping.Parent, AttendanceHow.InPerson, Mother);
        yield return Attended("Ben Ashdown", "father", AgencyGrouping.Parent, AttendanceHow.InPerson, Father) with { Part = fatherKeptOut ? "The first half hour" : null, ExcludedBecause = fatherKeptOut ? "Bail conditions" : null, ExcludedBy = fatherKeptOut ? "Pat Rowe" : null };
        yield return Attended("Jo Whitfield", "teacher", AgencyGrouping.School, AttendanceHow.InPerson, Teacher);
        yield return Attended("Sam Holt", "police officer", AgencyGrouping.Police, AttendanceHow.NeitherCameNorReported, null);
        yield return new BoardPointAdded(NewId.Next(), Conference, HeldOn, BoardColumn.ProtectiveFactor, "Gran has a key", "Ana Ashdown", Voice.Parent);
        yield return View("Ana Ashdown", AgencyGrouping.Parent, "I want him to stop drinking") with { AgreesWithActions = false, WhyAgreesOrNot = "Mondays are too hard" };
        yield return View("Ben Ashdown", AgencyGrouping.Parent, "It is not as bad as they say");
        yield return View("Jo Whitfield", AgencyGrouping.School, "Two hungry Mondays");
        yield return View("Rowan", AgencyGrouping.Child, "I like it when Gran comes");
        yield return new ParentRightsExplained(NewId.Next(), Conference, HeldOn, Mother, "Ana Ashdown", true, true, true, "Both, in Igbo", "Pat Rowe");
    }

    private static ConferenceAttended Attended(string name, string role, AgencyGrouping grouping, AttendanceHow how, Guid? person) =>
        new(NewId.Next(), Conference, HeldOn, person, name, role, grouping, how, null, null, null);

    private static ConferenceViewGiven View(string name, AgencyGrouping grouping, string words) =>
        new(NewId.Next(), Conference, HeldOn, name, grouping, PlanView.Yes, null, words, null, null, null, null, null);

    private static LetterWordsWritten Words() => new(
        NewId.Next(), Conference, "Harm twice since July", "A sober adult every night", "The family worker comes on Tuesdays", "A solicitor is asked", "No stay with the uncle",
        "Somebody sober is with you at night", Today);

    private static NetworkPersonRecorded Person(Guid id, string name, string relationship) =>
        new(new NetworkPerson(id, name, NetworkRole.Family, relationship, true, null, null, "020 7946 0000", null), new DateOnly(2026, 3, 2));

    private static Type TypeOf(string file) => StoredKinds.All.Kinds.Single(k => k.Kind.Name == file.Split(".v")[0]).Type;
}
