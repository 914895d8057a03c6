using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Holdfast.Casework.Tests;

public class ReportsAndCalendars
{
    private static readonly DateOnly AskedOn = new(2026, 4, 13);
    private static readonly Guid Conference = Id(770);
    private static readonly Guid Invitation = Id(771);
    private static readonly Guid Asked = Id(772);
    private static readonly Guid Mother = Id(773);

    private static readonly ConferenceInvited Invited = new(Conference, Invitation, null, "Jo Whitfield", "School nurse", "Health", "By mail", AskedOn, true, false);

    private static GivenJournal Prepared => GivenOnly(
        Registered, new NetworkPersonRecorded(new NetworkPerson(Mother, "Ana Ash", NetworkRole.Family, "mother", true, true, null, null, null), AskedOn),
        new ConferenceRequested(Conference, ConferenceKind.TransferIn, AskedOn, null, null, "They moved here", null), Invited,
        new ReportAsked(Conference, Asked, "health", "Jo Whitfield", AskedOn, null));

    private static SendReport Send => new(Invitation, Id(780), Today, [Said]);

    private static ChildInReport Said => new(Id(1), "Never late", "Falls asleep", null, [], []);

    [Fact, Trait("requirement", "B08a")]
    public void A_report_that_was_asked_for_comes_with_what_it_says()
    {
        var sent = Prepared.When(Send);

        sent.Decision.Events.Select(e => e.GetType()).ShouldBe([typeof(ReportReceived), typeof(ReportWritten)]);
        var conference = sent.After.Child.ConferenceInPreparation!;
        conference.Reports.ShouldHaveSingleItem().Received!.Author.ShouldBe("Jo Whitfield");
        conference.Written.ShouldHaveSingleItem().ReportId.ShouldBe(Asked);
        sent.After.When(Send with { ReportId = Id(781) }).Decision.Events.ShouldBeEmpty("the same words again");
        sent.After.When(Send with { Children = [Said with { Worries = "Sleeps better" }] }).After
            .Child.ConferenceInPreparation!.Written.ShouldHaveSingleItem().Worries.ShouldBe("Sleeps better");
    }

    [Fact, Trait("requirement", "B08a")]
    public void A_report_nobody_asked_for_comes_too()
    {
        var sent = GivenOnly(Registered, new ConferenceRequested(Conference, ConferenceKind.TransferIn, AskedOn, null, null, "They moved here", null), Invited).When(Send);

        sent.After.Child.ConferenceInPreparation!.Written.ShouldHaveSingleItem().ReportId.ShouldBe(Id(780));
    }

    [Fact]
    public void Whoever_knows_one_child_of_a_family_writes_of_that_one_only()
    {
        var nothing = Said with { Strengths = " ", Worries = null };
        Prepared.When(Send with { Children = [nothing, Said with { ChildId = Id(2) }] }).Decision.ShouldSatisfyAllConditions(d => d.IsRefused.ShouldBeFalse(), d => d.Events.ShouldBeEmpty());
        Prepared.When(Send with { Children = [nothing] }).Decision.Refusals.ShouldHaveSingleItem().Message.ShouldStartWith("Enter what is going well for ");
    }

    [Fact]
    public void Readers_of_a_part_are_of_the_childs_own_network()
    {
        ImmutableList<ReportPart> Part(Guid reader) => [new ReportPart(" She told me herself ", true, [reader])];

        Prepared.When(Send with { Children = [Said with { Parts = Part(Mother) }] }).After.Child.ConferenceInPreparation!.Written[0].Parts[0].Words.ShouldBe("She told me herself");
        Prepared.When(Send with { Children = [Said with { Parts = Part(Id(799)) }] }).Decision.Refusals.ShouldHaveSingleItem().Message.ShouldBe("Select readers from the child’s network");
    }

    [Fact]
    public void Answer_and_report_are_sent_together_or_not_at_all()
    {
        var both = new AnswerByLink(new AnswerInvitation(Invitation, InvitationAnswer.ReportInstead, Today, null), Send);

        Prepared.When(both).Decision.Events.Select(e => e.GetType()).ShouldBe([typeof(InvitationAnswered), typeof(ReportReceived), typeof(ReportWritten)]);
        Prepared.When(both with { Answer = both.Answer! with { Answer = null } }).Decision.ShouldSatisfyAllConditions(d => d.IsRefused.ShouldBeTrue(), d => d.Events.ShouldBeEmpty());
        Prepared.When(both with { Answer = both.Answer! with { Answer = InvitationAnswer.SendingSomebody } }).Decision.Refusals.ShouldHaveSingleItem().Message.ShouldBe("Enter who comes in their place");
    }

    [Fact]
    public void A_conference_called_off_is_prepared_no_more_and_another_may_be_asked_for()
    {
        var off = new CallOffConference(Conference, Today, "They moved back", "Ivo Larkspur");
        Prepared.When(off).ThenOnce();
        Prepared.When(off with { Why = "", AgreedBy = "" }).Decision.Refusals.Select(r => r.About).ShouldBe(["Why", "AgreedBy"]);

        var after = Prepared.When(off).After;
        after.Child.ConferenceInPreparation.ShouldBeNull();
        after.When(new RequestConference(Id(790), ConferenceKind.TransferIn, Today, null, null, "They came again", null)).After.Child.ConferenceInPreparation!.Id.ShouldBe(Id(790));
    }

    [Theory, Trait("requirement", "H58")]
    [InlineData("2026-10-23", "20261023T090000Z")] // the last working day of summer time
    [InlineData("2026-10-26", "20261026T100000Z")] // the first of winter time
    [InlineData("2026-03-27", "20260327T100000Z")]
    [InlineData("2026-03-30", "20260330T090000Z")]
    public void Ten_in_the_morning_in_London_is_ten_in_every_calendar(string on, string start) =>
        File(Arranged(DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture))).ShouldContain($"DTSTART:{start}\r\n");

    [Fact, Trait("requirement", "H58")]
    public void One_called_off_takes_the_same_event_out_of_calendars()
    {
        var first = File(Arranged(new DateOnly(2026, 4, 30)), 0);
        var off = File([.. Arranged(new DateOnly(2026, 4, 30)), new ConferenceCalledOff(Conference, Today, "They moved back", "Ivo Larkspur")], 1);

        Uid(off).ShouldBe(Uid(first));
        first.ShouldContain("METHOD:PUBLISH\r\n");
        first.ShouldContain("STATUS:CONFIRMED\r\n");
        off.ShouldContain("METHOD:CANCEL\r\n");
        off.ShouldContain("STATUS:CANCELLED\r\n");
        off.ShouldContain("SEQUENCE:1\r\n");
        off.ShouldContain("ORGANIZER");
        off.ShouldNotContain("They moved back");
    }

    [Fact, Trait("requirement", "H58")]
    public void Whatever_the_place_is_called_no_line_is_too_long_no_letter_is_cut_and_the_words_come_back()
    {
        var words = from letters in Gen.Elements('a', ',', ';', '\\', '\n', 'é', '—', '漢', ' ', ':').ListOf() select new string([.. letters]);
        Prop.ForAll(Arb.From(from place in words from emoji in Gen.Elements("", "🏫", "🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫") select place + emoji), place =>
        {
            var file = File(Arranged(new DateOnly(2026, 4, 30), place));

            var lines = file.Split("\r\n");
            lines.ShouldAllBe(l => Encoding.UTF8.GetByteCount(l) <= 75);
            file.ShouldNotContain("\uFFFD");
            var location = file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n").Single(l => l.StartsWith("LOCATION:", StringComparison.Ordinal))["LOCATION:".Length..];
            Read(location).ShouldBe(place);
        }).QuickCheckThrowOnFailure();
    }

    private static string Uid(string file) => file.Split("\r\n").Single(l => l.StartsWith("UID:", StringComparison.Ordinal));

    /// <summary>As a calendar reads it.</summary>
    private static string Read(string escaped)
    {
        var said = new StringBuilder();
        for (var i = 0; i < escaped.Length; i++)
        {
            said.Append(escaped[i] != '\\' ? escaped[i] : escaped[++i] == 'n' ? '\n' : escaped[i]);
        }

        return said.ToString();
    }

    private static ChildEvent[] Arranged(DateOnly on, string place = "Market Street") =>
        [new ConferenceArranged(Conference, on, new TimeOnly(10, 0), null, place, null, "Ivo Larkspur", null, null, null, AskedOn)];

    private static string File(ChildEvent[] events, int changes = 0)
    {
        var child = GivenOnly([Registered, new ConferenceRequested(Conference, ConferenceKind.TransferIn, AskedOn, null, null, "They moved here", null), .. events]).Child;
        return CalendarFile.Of(child.ConferenceWith(Conference)!, "Conference", "R.A.", new DateTimeOffset(2026, 4, 20, 9, 0, 0, TimeSpan.Zero), changes);
    }
}
