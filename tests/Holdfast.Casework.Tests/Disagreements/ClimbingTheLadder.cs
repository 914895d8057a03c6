namespace Holdfast.Casework.Tests;

public class Disagreeing
{
    private static readonly ImmutableArray<Choice> Ladder =
        [new("practitioners", "Those who do not agree"), new("first-line-managers", "First-line managers"), new("senior-managers", "Senior managers"), new("board", "The board")];

    private static readonly RaiseDisagreement Raise = new(
        Id(750), DisagreementBetween.Agencies, new DateOnly(2026, 4, 13), DisagreementMatter.Assessment, " The nights are left out ", " A visit at night ", " Jo Whitfield ", " Hillside ", " Mina Fell ", " Jo and Mina ",
        " Gran stays ", new DateOnly(2026, 4, 16), null, Ladder);

    private static readonly DisagreementRaised Raised = new(
        Id(750), DisagreementBetween.Agencies, Raise.RaisedOn, DisagreementMatter.Assessment, "The nights are left out", "A visit at night", "Jo Whitfield", "Hillside", "Mina Fell", "practitioners", "Jo and Mina", "Gran stays",
        Raise.ProtectiveDate, null);

    private static readonly DiscussDisagreement Discuss = new(Id(751), Id(750), new DateOnly(2026, 4, 14), "Jo and Mina", "Both told what they saw", "Nothing yet", "Gran stays", "Jo Whitfield", true, Id(752));

    private static readonly DisagreementDiscussed Discussed = new(
        Id(751), Id(750), DisagreementBetween.Agencies, Id(750), Discuss.On, "Jo and Mina", "Both told what they saw", "Nothing yet", "Gran stays", "Jo Whitfield");

    private static readonly ClimbDisagreement Climb = new(
        Id(753), Id(750), new DateOnly(2026, 4, 15), "first-line-managers", " Olive and the head ", " Both hold to it ", null, " Gran stays ", null, " Jo Whitfield ", Ladder);

    private static readonly DisagreementClimbed Climbed = new(
        Id(753), Id(750), DisagreementBetween.Agencies, Id(750), Climb.On, "first-line-managers", "Olive and the head", "Both hold to it", null, "Gran stays", null, "Jo Whitfield");

    [Fact, Trait("requirement", "H46"), Trait("requirement", "M57")]
    public void It_begins_at_the_first_stage_with_what_it_is_about_and_how_the_child_is_safe()
    {
        Given().When(Raise).Then(Raised);
        Given().When(Raise).ThenOnce();
        var occurrences = Given(Raised).Child.Occurrences;
        occurrences.ShouldContain(o => o.Kind == OccurrenceKind.DisagreementRaised && o.Key == "between-agencies");
        occurrences.ShouldContain(o => o.Kind == OccurrenceKind.DisagreementStageBegan && o.Key == "practitioners" && o.Planned == Raise.ProtectiveDate);
    }

    [Fact]
    public void What_is_raised_is_whole_and_not_of_the_future() =>
        Given().When(new RaiseDisagreement(Id(750), null, Today.AddDays(1), null, "", "", "", "", "", "", "", Today, null, Ladder)).ThenRefused(
            ("Matter", "Select what it is about"), ("Between", "Select whether it is inside one agency or between agencies"), ("What", "Enter what you do not agree with, and why"), ("Wants", "Enter what you think should be done"),
            ("RaisedBy", "Enter who does not agree"), ("Agency", "Enter their agency"), ("WithWhom", "Enter who sees it otherwise, and their agency"), ("People", "Enter who will talk about it first"),
            ("SafeMeanwhile", "Enter how the child is safe meanwhile"), ("RaisedOn", "Date must be today or in the past"), ("ProtectiveDate", "The day must be on or after 21 April 2026, when it was raised"));

    [Fact]
    public void An_area_without_a_ladder_says_so() =>
        Given().When(Raise with { Ladder = [] }).ThenRefused("Ladder", "Your area has no ladder for disagreements. Ask whoever looks after its practice pack");

    [Fact, Trait("requirement", "H52")]
    public void Each_discussion_is_recorded_dated_and_approved_by_those_who_took_part()
    {
        Given(Raised).When(Discuss).Then(Discussed, new DisagreementRecordApproved(Id(752), Id(750), DisagreementBetween.Agencies, Id(751), Today, "Jo Whitfield"));
        Given(Raised).When(Discuss).ThenOnce();
        var approve = new ApproveDisagreementRecord(Id(754), Id(751), new DateOnly(2026, 4, 15), " Mina Fell ");
        var child = Given(Raised).When(Discuss).After.When(approve).After.Child;
        Disagreement.All(child)[0].Now.Discussions[0].Approved.Select(a => a.By).ShouldBe(["Mina Fell", "Jo Whitfield"], ignoreOrder: true);
        Given(Raised).When(Discuss).After.When(approve with { By = "jo whitfield" }).ThenRefused("By", "jo whitfield has approved this record already");
        Given(Raised, Discussed).When(approve with { By = "", On = new DateOnly(2026, 4, 13) }).ThenRefused(("By", "Enter who approves the record"), ("On", "Date must be on or after 14 April 2026, when they talked"));
    }

    [Fact, Trait("requirement", "H52")]
    public void A_record_that_was_written_later_shows_when()
    {
        var written = Disagreement.All(Given(Raised, Discussed).Child)[0].Now.Discussions[0];
        (written.Said.On, written.WrittenOn).ShouldBe((new DateOnly(2026, 4, 14), Today));
    }

    [Fact]
    public void A_discussion_is_whole_and_of_its_stage() =>
        Given(Raised).When(Discuss with { Who = "", Said = "", Agreed = "", SafeMeanwhile = "", RecordedBy = "", On = new DateOnly(2026, 4, 12) }).ThenRefused(
            ("Who", "Enter who took part"), ("Said", "Enter what was said"), ("Agreed", "Enter what was agreed, or that nothing was"), ("SafeMeanwhile", "Enter how the child is safe meanwhile"), ("RecordedBy", "Enter who records it"),
            ("On", "Date must be on or after 13 April 2026, when it came to this stage"));

    [Fact, Trait("requirement", "H47")]
    public void It_goes_on_to_managers_who_begin_a_time_of_their_own()
    {
        Given(Raised, Discussed).When(Climb).Then(Climbed);
        Given(Raised, Discussed).When(Climb).ThenOnce();
        var child = Given(Raised, Discussed, Climbed).Child;
        child.Occurrences.ShouldContain(o => o.Kind == OccurrenceKind.DisagreementStageEnded && o.Subject == Id(750));
        child.Occurrences.ShouldContain(o => o.Kind == OccurrenceKind.DisagreementStageBegan && o.Subject == Id(753) && o.Key == "first-line-managers");
        Disagreement.All(child)[0].Stages.Select(s => s.LeftOn).ShouldBe([Climb.On, null]);
        Disagreement.Find(child, Id(753))!.Id.ShouldBe(Id(750));
    }

    [Fact, Trait("requirement", "H46"), Trait("requirement", "H48")]
    public void A_stage_is_left_out_only_with_a_reason()
    {
        var skips = Climb with { Stage = "board" };
        Given(Raised, Discussed).When(skips).ThenRefused("WhySkipped", "Enter why this stage is left out: First-line managers; Senior managers");
        Given(Raised, Discussed).When(skips with { WhySkipped = " Both are away " }).Then(Climbed with { Stage = "board", WhySkipped = "Both are away" });
    }

    [Fact, Trait("requirement", "H46")]
    public void Nor_does_it_go_on_from_a_stage_at_which_nobody_talked_without_saying_why()
    {
        Given(Raised).When(Climb).ThenRefused("WhySkipped", "No discussion is recorded at the stage it is at. Record it first, or enter why there was none");
        Given(Raised).When(Climb with { WhySkipped = "Mina is ill" }).ThenOnce();
    }

    [Fact]
    public void It_climbs_and_never_comes_down()
    {
        Given(Raised, Discussed, Climbed).When(Climb with { StageId = Id(755) }).ThenRefused("Stage", "It has been at this stage, or is past it. Select a higher one");
        Given(Raised, Discussed).When(Climb with { Stage = "parliament", People = "", Why = "", SafeMeanwhile = "", By = "", On = Today.AddDays(1), ProtectiveDate = Today }).ThenRefused(
            ("Stage", "Select the stage it goes on to"), ("People", "Enter who takes it up there"), ("Why", "Enter why it is not settled"), ("SafeMeanwhile", "Enter how the child is safe meanwhile"), ("By", "Enter who takes it further"),
            ("On", "Date must be today or in the past"), ("ProtectiveDate", "The day must be on or after 21 April 2026, when it goes on"));
    }

    [Fact, Trait("requirement", "H51")]
    public void Settled_it_has_an_outcome_and_what_it_shows_of_policy_goes_to_the_board()
    {
        var resolve = new ResolveDisagreement(Id(756), Id(750), new DateOnly(2026, 4, 17), " A visit at night ", " Olive ", " Nights are written nowhere ");
        Given(Raised, Discussed, Climbed).When(resolve).Then(
            new DisagreementResolved(Id(756), Id(750), DisagreementBetween.Agencies, Id(753), resolve.On, "A visit at night", "Olive", "Nights are written nowhere"));
        var after = Given(Raised, Discussed, Climbed).When(resolve).After;
        after.Child.Occurrences.ShouldContain(o => o.Kind == OccurrenceKind.PolicyIssueRaised);
        Disagreement.All(after.Child)[0].IsOpen.ShouldBeFalse();
        after.When(resolve).ThenNothing();
        after.When(resolve with { ResolutionId = Id(757) }).ThenRefused("DisagreementId", "This was settled on 17 April 2026 already");
        after.When(Climb with { StageId = Id(758), Stage = "board", WhySkipped = "Why not", On = Today }).ThenRefused("DisagreementId", "This was settled on 17 April 2026. Raise it anew if it comes back");
        after.When(Discuss with { DiscussionId = Id(759), On = Today }).ThenRefused("DisagreementId", "This was settled on 17 April 2026. Raise it anew if it comes back");
        Given(Raised).When(resolve with { PolicyIssue = " ", Outcome = "", By = "", On = new DateOnly(2026, 4, 12) }).ThenRefused(
            ("Outcome", "Enter what was settled, and what is done"), ("By", "Enter who settled it"), ("On", "Date must be on or after 13 April 2026, when it came to the stage it is at"));
    }

    [Fact, Trait("requirement", "H52")]
    public void What_one_agency_has_with_itself_stays_marked_so_throughout()
    {
        var own = Raised with { Between = DisagreementBetween.InsideOneAgency };
        Given(own).When(Discuss).After.When(Climb).After.Child.All<DisagreementEvent>().ShouldAllBe(e => e.Between == DisagreementBetween.InsideOneAgency);
    }
}
