using Holdfast.Casework;
using Holdfast.Casework.Complaints;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Plans;
using Holdfast.Casework.Visits;
using Holdfast.Records.Outbox;
using Holdfast.Web.Access;
using Holdfast.Web.Letters;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Plans.Detail;

/// <summary>Something the plan lacks, and where to write it.</summary>
public sealed record Lacks(string Words, string? Href);

/// <summary>The plan of the child: as it stands, or as one of its versions had it.</summary>
public sealed class PlanModel(LetterDesk letters, Names names, OutboxStore outbox, TimeProvider clock) : PlanPage
{
    private readonly Dictionary<int, string> writers = [];

    public static IReadOnlyList<(string Heading, string Id, PlanPart[] Parts)> Groups { get; } =
    [
        ("Why there is a plan", "why", [PlanPart.ReasonAndRisk, PlanPart.MustChange, PlanPart.HowRiskIsManaged, PlanPart.UnmetNeeds]),
        ("If things do not go to plan", "if", [PlanPart.Contingency, PlanPart.IfNothingChanges, PlanPart.BottomLines, PlanPart.CoverInAbsence, PlanPart.CoverInHolidays]),
        ("Everybody’s part", "parts", [PlanPart.FamilysPart, PlanPart.ParentsKeepSafe, PlanPart.ChildsPart, PlanPart.AgenciesPart, PlanPart.ContactArrangements, PlanPart.LanguageAndLearning]),
        ("Views", "views", [PlanPart.ChildsViews, PlanPart.ParentsViews, PlanPart.NotFollowed, PlanPart.IfParentsUnwilling]),
        ("Looking at it again, and help", "again", [PlanPart.ReviewPoints, PlanPart.WhomToAsk, PlanPart.HowToDisagree]),
    ];

    /// <summary>The version that is read; nothing for the plan as it stands.</summary>
    public PlanVersion? Version { get; private set; }

    /// <summary>What the page shows.</summary>
    public DetailedPlan Shown { get; private set; } = null!;

    /// <summary>The area asks for the plan on the parents' own records, or somebody has begun with it (M29).</summary>
    public bool HasParentsRecords => View.Rules.Rules.Any(r => r.Action == "tell-adult-services") || (Period is { } period && ParentsRecord.Of(Child, period.PlanId).Any(p => p.Asked is not null));

    public bool MayWrite => Writes && Version is null;

    public IReadOnlyList<Lacks> Missing { get; private set; } = [];

    /// <summary>Written parts the area asks for are not there.</summary>
    public bool LacksParts { get; private set; }

    /// <summary>What the conferences agreed: the last first, dangers before outcomes.</summary>
    public IEnumerable<AgreedAtConference> Agreed => Shown.Agreed.Reverse().OrderByDescending(a => a.On).ThenByDescending(a => a.IsDanger);

    public IReadOnlyList<CoreGroupMember> Unsaid => [.. RequiredContents.Unsaid(Shown, Child)];

    /// <summary>What the child was told otherwise than at a visit, latest first.</summary>
    public IReadOnlyList<PlanExplainedToChild> ExplainedOtherwise => [.. Child.All<PlanExplainedToChild>().Where(e => e.PlanId == Shown.Plan.PlanId).Reverse()];

    /// <summary>What the child was told of the plan, latest first (M33, M36).</summary>
    public IReadOnlyList<VisitMade> Explained => [.. Child.Visits.Where(v => v.Child.PlanExplained is not null && Shown.Plan.Covers(v.VisitedOn)).Reverse()];

    /// <summary>Those who do not agree and are not settled, at conferences and core groups; they stand in the written plan (M28).</summary>
    public IReadOnlyList<(string Who, DateOnly On, string Words, bool IsAnswered)> Disagreements =>
    [
        .. Dissent.Unanswered(Child).Where(d => Shown.Plan.Covers(d.On)).Select(d => (d.Name, d.On, d.Reasons, false)),
        .. Child.OpenDisagreements(View.Day).Where(d => Shown.Plan.Covers(d.On) && Shown.Agreements.All(a => a.AgreementId != d.DisagreementId)).Select(d => (d.Who, d.On, d.AtConference ? d.Reasons : $"{Text.Sentence(d.What)} {d.Reasons}", true)),
    ];

    /// <summary>Members and family nobody has asked yet whether they agree.</summary>
    public IReadOnlyList<(Guid Id, string Name)> NotAsked =>
    [
        .. Child.CoreGroup.Select(m => (m.PersonId, m.Name)).Concat(Child.Network.Values.Where(p => p.ParentalResponsibility == true).Select(p => (p.PersonId, p.Name))).Append((Child.Id, Child.ShortName))
            .DistinctBy(p => p.Item1).Where(p => !(p.Item1 == Child.Id && Child.IsUnborn) && Shown.Agreements.All(a => a.PersonId != p.Item1 && a.Name != p.Item2)),
    ];

    public IReadOnlyList<PlanCopy> Copies => [.. PlanCopy.Of(Child, Shown.Plan.PlanId)];

    /// <summary>How what was sent stands, for those who see the copies.</summary>
    public MailShown Mail { get; private set; } = null!;

    /// <summary>Who gets a copy in their own words: the child, and those with parental responsibility.</summary>
    public IReadOnlyList<(Guid Id, string Name)> Readers =>
    [
        .. Child.UnbornOn(View.Day) ? [] : (IEnumerable<(Guid, string)>)[(Child.Id, Child.ShortName)],
        .. Child.Network.Values.Where(p => p.Role == Casework.People.NetworkRole.Family && (p.ParentalResponsibility == true || p.LivesWithChild == true)).Select(p => (p.PersonId, p.Name)),
    ];

    /// <summary>What people say against words of copies that were frozen before, by the copy.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlyList<DisagreementStated>> SaidSince { get; private set; } = new Dictionary<Guid, IReadOnlyList<DisagreementStated>>();

    public async Task<IActionResult> OnGet(int? version, CancellationToken cancel)
    {
        if (Plan is null)
        {
            return Page();
        }

        Version = Plan.Versions.FirstOrDefault(v => v.Number == version);
        if (version is not null && Version is null)
        {
            return NotFound();
        }

        Shown = Version is null ? Plan : At(Version.Number)!;
        var contents = PlanRules.Contents(View.Rules, View.Day);
        LacksParts = contents.MissingParts(Shown).Any();
        Missing =
        [
            .. contents.MissingParts(Shown).Select(p => new Lacks(PlanWords.Of(p), View.Link($"plan/part?part={p}"))),
            .. contents.Missing(Shown, Child, View.Day).Select(c => new Lacks(PlanWords.Of(c, View.Words, View.Day), HrefOf(c))),
        ];
        foreach (var entry in InConflict())
        {
            writers[entry.Version] = await names.Of(entry.RecordedBy, View.Words, UkClock.DayOf(entry.RecordedAt));
        }

        if (View.May(Doing.Record))
        {
            Mail = new MailShown(await outbox.OfChild(Child.Id, cancel), clock.GetUtcNow());
            SaidSince = await letters.SaidSince(Child, Copies.Select(c => c.Written.CopyId), cancel);
        }

        return Page();
    }

    public string Fate(PlanOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome.Reached ? "Reached" : outcome.Fate == OutcomeFate.Dropped ? "Dropped at a review" : "";
    }

    /// <summary>At which meeting something was agreed, or that it was between meetings.</summary>
    public string At(PlanChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return MeetingsOfPlan.Name(Child, View.Words, change.MeetingId, change.On);
    }

    /// <summary>Who wrote one of two wordings that stand beside each other, and at which meeting.</summary>
    public string By<T>(Wording<T> one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return $"{writers[one.Entry.Version]} · {At(one.Change)}";
    }

    private IEnumerable<Casework.Journal.Entry> InConflict() =>
    [
        .. Shown.Outcomes.Where(o => o.Text.InConflict).SelectMany(o => o.Text.Standing).Select(w => w.Entry),
        .. Shown.Actions.Where(a => a.Text.InConflict).SelectMany(a => a.Text.Standing).Select(w => w.Entry),
        .. Shown.Parts.Values.Where(p => p.InConflict).SelectMany(p => p.Standing).Select(w => w.Entry),
    ];

    /// <summary>What became of something the conference agreed, in words.</summary>
    public string Became(AgreedAtConference agreed)
    {
        ArgumentNullException.ThrowIfNull(agreed);
        var own = agreed.InThePlan && Shown.Outcome(agreed.Id) is { } one ? [one] : (PlanOutcome[])[];
        List<PlanOutcome> outcomes = [.. own, .. Shown.Serving(agreed.Id)];
        var actions = outcomes.SelectMany(o => o.Actions).ToList();
        if (outcomes.Count == 0)
        {
            return "No outcome answers it yet";
        }

        var done = actions.Count(a => a.State == ActionState.Done);
        var reached = outcomes.Count(o => o.Reached);
        return $"{(agreed.IsDanger ? Counted(outcomes.Count, "outcome") + ", " : "")}{(actions.Count == 0 ? agreed.IsDanger ? "no action yet" : "No action yet" : Counted(actions.Count, "action"))}{(done > 0 ? $", {done} done" : "")}{(reached > 0 ? $", {reached} reached" : "")}";
    }

    /// <summary>The outcomes that answer something the conference agreed.</summary>
    public IEnumerable<PlanOutcome> Answering(AgreedAtConference agreed)
    {
        ArgumentNullException.ThrowIfNull(agreed);
        return (agreed.InThePlan && Shown.Outcome(agreed.Id) is { } own ? [own] : (PlanOutcome[])[]).Concat(Shown.Serving(agreed.Id));
    }

    private static string Counted(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

    private string? HrefOf(PlanContent content) => content switch
    {
        PlanContent.Outcomes => View.Link("plan/outcome"),
        PlanContent.Actions => View.Link("plan/action"),
        PlanContent.ContingencyTrigger => View.Link($"plan/part?part={PlanPart.Contingency}"),
        PlanContent.LeadVisits => View.Link("how-often"),
        PlanContent.MemberVisits => View.Link("plan/members"),
        _ => null,
    };
}
