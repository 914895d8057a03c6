using static Holdfast.Practice.Tests.ChildCase;

namespace Holdfast.Practice.Tests;

/// <summary>Every form of time limit a rule file may write, and versions of a rule.</summary>
public sealed class TimingsOfRules
{
    [Theory]
    [InlineData("within 5 working days", "2026-11-16", null)]
    [InlineData("within 14 calendar days", "2026-11-23", null)]
    [InlineData("within 2 months", "2027-01-09", null)]
    [InlineData("within 72 hours", "2026-11-12", null)]
    [InlineData("within 10 working days or 7 calendar days", "2026-11-16", null)]
    [InlineData("within 2 months or 5 working days", "2026-11-16", null)]
    [InlineData("at once", "2026-11-09", null)]
    [InlineData("within 10 working days, or the planned date if sooner", "2026-11-18", "2026-11-18")]
    [InlineData("within 10 working days, or the planned date if sooner", "2026-11-23", "2026-12-18")]
    [InlineData("within 10 working days, or the planned date if sooner", "2026-11-23", null)]
    [InlineData("2 working days before the planned date", "2026-12-24", "2026-12-30")]
    [InlineData("1 month before the planned date", "2027-02-28", "2027-03-31")]
    [InlineData("2 working days before the planned date", null, null)]
    public void A_deadline_counts(string due, string? on, string? planned)
    {
        var duty = Duties($"due: {due}", D("2026-11-09"), planned).ShouldHaveSingleItem();

        duty.Due.ShouldBe(on is null ? null : D(on));
        duty.Because.ShouldStartWith("The initial child protection conference was on 9 November 2026. The meeting must be got ready");
    }

    [Fact]
    public void A_reason_says_the_hours_the_source_says() => Duties("due: within 72 hours", D("2026-11-09"), null)[0].Because.ShouldContain("within 72 hours, so by Thursday 12 November 2026");

    [Theory]
    [InlineData("2026-09-30", "2026-10-14")]
    [InlineData("2026-10-01", "2026-10-08")]
    [InlineData("2027-03-31", "2027-04-07")]
    [InlineData("2027-04-01", null)]
    [InlineData("2019-12-31", null)]
    public void The_version_in_force_the_day_a_duty_opens_is_the_one_it_keeps(string opened, string? due)
    {
        const string Versions = """
            due: within 7 calendar days
                in_force_until: 2027-03-31
                source: { document: Guidance, section: new, checked_on: 2026-08-31, confidence: stated }
              - in_force_from: 2020-01-01
                due: within 14 calendar days
            """;
        var duties = Duties(Versions, D(opened), null, from: "2026-10-01");

        duties.Select(d => d.Due).ShouldBe(due is null ? [] : [D(due)]);
    }

    [Fact]
    public void A_duty_says_which_version_it_keeps() => Duties("due: at once", D("2026-11-09"), null)[0].RuleVersion.ShouldBe(D("2020-01-01"));

    [Fact]
    public void A_duty_that_is_far_off_is_shown_from_nearer_its_day()
    {
        Duties("due: within 6 months", D("2026-11-09"), null, shown: "shown: 1 month before it is due")[0].ShownFrom.ShouldBe(D("2027-04-09"));
        Duties("due: within 7 calendar days", D("2026-11-09"), null, shown: "shown: 1 month before it is due")[0].ShownFrom.ShouldBe(D("2026-11-09"), "never before it opened");
    }

    /// <summary>Duties of one rule more in the pack of Wales, opened by an initial conference.</summary>
    private static IReadOnlyList<Duty> Duties(string due, DateOnly opened, string? planned, string from = "2020-01-01", string shown = "")
    {
        using var copy = new PackFolderCopy("wales");
        copy.Write("wales/duties/get-ready.yaml", $"""
            title: Get ready for {"{child}"}
            owner: team-manager
            action: none
            kind: deadline
            because: The meeting must be got ready
            opened_by: initial-conference-held
            met_by: review-conference-held
            {shown}
            versions:
              - in_force_from: {from}
                {due}
                source:
                  document: Guidance
                  section: '1'
                  checked_on: 2026-08-31
                  confidence: stated
            examples:
              - name: None
                as_at: 2026-11-09
                then: nothing
            """);
        var child = new ChildCase("wales") { Rules = PracticeLibrary.Load(copy.Folder).RulesOf(new AreaDefinition("wales", "Wales", "wales", [])) }
            .Registered("2019-01-01").Add(new InitialConferenceHeld(Id(300), opened, ConferenceDecision.NoPlan, null, null, null, planned is null ? null : D(planned)));
        return child.Duties("get-ready", "2027-12-31");
    }
}
