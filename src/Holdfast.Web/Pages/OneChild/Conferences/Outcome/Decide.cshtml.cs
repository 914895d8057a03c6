using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Pages.OneChild.Conferences.Meeting;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Conferences.Outcome;

/// <summary>The chair decides: one meeting, and about each child a decision of its own, with everything that follows, in one act.</summary>
[Does(Doing.RecordConference)]
public sealed class DecideModel(FormDesk desk) : OutcomeForm(desk)
{
    private static readonly HashSet<string> ForAllChildren = new(StringComparer.Ordinal)
    {
        nameof(OfferId), nameof(FirstCoreGroupOn), nameof(WhyCoreGroupLate), nameof(NextReviewOn), nameof(WhyReviewLate),
    };

    [BindProperty]
    public List<ChildDecision> Each { get; set; } = [];

    [BindProperty]
    public Guid? OfferId { get; set; }

    [BindProperty]
    [Display(Name = "Date of the first meeting")]
    public DateOnly? FirstCoreGroupOn { get; set; }

    [BindProperty]
    public string? WhyCoreGroupLate { get; set; }

    [BindProperty]
    public HowOften CoreGroupsEvery { get; set; } = new();

    [BindProperty]
    [Display(Name = "Date of the next review")]
    public DateOnly? NextReviewOn { get; set; }

    [BindProperty]
    public string? WhyReviewLate { get; set; }

    public override string Heading => "What the conference decides";

    public override string Lede => "Everybody’s views are counted beside. The chair decides about each child.";

    public override string Button => "Record the decision";

    public override bool TicksSiblings => false;

    public bool IsReview => Meeting!.Kind == ConferenceKind.Review;

    /// <summary>Those the team manager has offered.</summary>
    public IReadOnlyList<Choice> Offers => OfferChoices.Of(Outcome);

    /// <summary>The last days the area's rules give, for this child.</summary>
    public DateLimits Limits => OutcomeLimits.Of(Child, View.Rules, Meeting!);

    protected override string Done => "The decision is recorded";

    protected override bool Offered => base.Offered && !Meeting!.IsDecided;

    protected override bool Fits(Child sibling) => ConferenceMeeting.Find(sibling, ConferenceId) is { IsDecided: false } theirs && (theirs.Kind == ConferenceKind.Review) == IsReview;

    /// <summary>A child of this form and how its conference stands.</summary>
    public (Child Child, ConferenceOutcome Outcome)? Of(Guid id) =>
        (id == Child.Id ? Child : Siblings.FirstOrDefault(s => s.Id == id)) is { } child && ConferenceOutcome.Find(child, ConferenceId) is { } outcome ? (child, outcome) : null;

    public IEnumerable<string> PromptsOf(ConferenceMeeting meeting) => meeting.Prompts(MeetingRules.Of(View.Rules, meeting.HeldOn).Thresholds).Select(MeetingWords.Of);

    protected override Task Load(CancellationToken cancel)
    {
        if (Meeting is not null)
        {
            Each.AddRange(Siblings.Prepend(Child).Where(c => Each.All(e => e.ChildId != c.Id)).Select(c => Begun(c.Id)));
        }

        return Task.CompletedTask;
    }

    protected override void Start()
    {
        OfferId = Outcome.Offers is [var only] ? only.OfferId : null;
        NextReviewOn = Limits.ReviewBy;
    }

    protected override string Next() => View.Link(Home);

    protected override ICommand? Command()
    {
        CoreGroupsEvery.Check(ModelState, nameof(CoreGroupsEvery));
        for (var i = 0; i < Each.Count; i++)
        {
            Each[i].VisitsEvery.Check(ModelState, $"Each[{i}].{nameof(ChildDecision.VisitsEvery)}");
        }

        WorkingDay(FirstCoreGroupOn, nameof(FirstCoreGroupOn));
        WorkingDay(NextReviewOn, nameof(NextReviewOn));
        AlsoFor = [.. Siblings.Where(s => Each.Any(e => e.ChildId == s.Id && e.Decides is not null)).Select(s => s.Id)];
        return new Fielded(IsReview ? ForReview(Child) : ForInitial(Child), FieldOfChild(Child.Id));
    }

    protected override ICommand For(Child child, ICommand command) => new Fielded(IsReview ? ForReview(child) : ForInitial(child), FieldOfChild(child.Id));

    /// <summary>A weekend is refused by the decision itself; which days are bank holidays only the area's calendar knows.</summary>
    private void WorkingDay(DateOnly? on, string field)
    {
        if (on is { DayOfWeek: not (DayOfWeek.Saturday or DayOfWeek.Sunday) } day && !View.Rules.Calendar.IsWorkingDay(day))
        {
            ModelState.AddModelError(field, $"{UkDate.Full(day)} is a bank holiday. Enter a working day");
        }
    }

    private DecideInitialConference ForInitial(Child child)
    {
        var said = Each.First(e => e.ChildId == child.Id);
        return new DecideInitialConference(
            ConferenceId, said.Decides switch { DecidedAs.Plan => ConferenceDecision.Plan, DecidedAs.NoPlan => ConferenceDecision.NoPlan, _ => null }, Text.Clean(said.Category), OfferId, FirstCoreGroupOn, WhyCoreGroupLate,
            said.VisitsEvery.Interval, CoreGroupsEvery.Interval, NextReviewOn, WhyReviewLate, said.Instead, said.InsteadWords, Why(said), NewId.Next(), LimitsOf(child));
    }

    private DecideReviewConference ForReview(Child child)
    {
        var said = Each.First(e => e.ChildId == child.Id);
        var decides = said.Decides switch { DecidedAs.Continue => ReviewDecision.Continue, DecidedAs.End => ReviewDecision.End, DecidedAs.Other => ReviewDecision.Other, _ => (ReviewDecision?)null };
        return new DecideReviewConference(
            ConferenceId, decides, Text.Clean(said.Category), said.CategoryWords, NextReviewOn, WhyReviewLate, said.Ground, said.EndsBecause, said.Instead, said.InsteadWords, said.Other, Why(said), LimitsOf(child));
    }

    private DateLimits LimitsOf(Child child) => ConferenceMeeting.Find(child, ConferenceId) is { } meeting ? OutcomeLimits.Of(child, View.Rules, meeting) : new DateLimits(null, null);

    private static ChairsReasons Why(ChildDecision said) => new(NewId.Next(), said.Reasons, said.WhyNotTheMajority, said.WhoTellsTheChild, said.TheChildIsTold);

    /// <summary>A child's answers before anybody typed: the category as it is, and reasons given already.</summary>
    private ChildDecision Begun(Guid id)
    {
        var (child, outcome) = Of(id)!.Value;
        var reasons = outcome.Meeting.Reasons;
        return new ChildDecision
        {
            ChildId = id,
            Category = child.PlanOn(outcome.Meeting.HeldOn)?.LatestCategory,
            Reasons = reasons?.Reasons,
            WhyNotTheMajority = reasons?.WhyNotTheMajority,
            WhoTellsTheChild = reasons?.WhoTellsTheChild,
            TheChildIsTold = reasons?.TheChildIsTold,
        };
    }

    /// <summary>Where the form asks for a property of a child's command: once for all children, or in the child's own part.</summary>
    private Func<string, string> FieldOfChild(Guid child)
    {
        var at = Each.FindIndex(e => e.ChildId == child);
        return about => about == nameof(CoreGroupsEvery) ? HowOften.FieldOf(about)
            : ForAllChildren.Contains(about) ? about
            : $"Each[{at}].{HowOften.FieldOf(about)}";
    }

    /// <summary>A command whose refusals speak of the fields of this form.</summary>
    private sealed record Fielded(ICommand Command, Func<string, string> FieldOf) : ICommand
    {
        public Decision Decide(Child child, AreaPractice area, DateOnly today)
        {
            var decision = Command.Decide(child, area, today);
            return decision with { Refusals = [.. decision.Refusals.Select(r => r with { About = FieldOf(r.About) })] };
        }
    }
}
