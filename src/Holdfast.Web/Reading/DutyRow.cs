using Holdfast.Casework;
using Holdfast.Practice;
using Holdfast.Web.Access;

namespace Holdfast.Web.Reading;

/// <summary>The page that does what a duty asks.</summary>
/// <param name="Doing">What the page does, so that it is offered only to whoever may.</param>
public sealed record DutyAction(string Words, string Href, Doing Doing = Doing.Record)
{
    /// <summary>Seeing the child is what the whole plan hangs on; its button stands out.</summary>
    public bool Main => Doing == Doing.RecordContact;
}

/// <summary>A duty as it stands on a list.</summary>
/// <param name="Duty">What is owed.</param>
/// <param name="Today">The day the list is read for.</param>
/// <param name="Action">The page that does it, when this person may.</param>
/// <param name="Suffix">Words after the title, such as which children.</param>
/// <param name="ExcuseHref">Where a manager excuses it.</param>
public sealed record DutyRow(Duty Duty, DateOnly Today, DutyAction? Action, string Suffix = "", string? ExcuseHref = null)
{
    /// <summary>Other duties that stand in the same row, because one page decides about all of them.</summary>
    public IReadOnlyList<DutyRow> Others { get; init; } = [];

    /// <summary>The ways forward the row asks about, when there are several.</summary>
    public IReadOnlyList<string> Ways { get; init; } = [];

    /// <summary>The days of what the row asks to be considered, when there are several.</summary>
    public IReadOnlyList<DateOnly> Days { get; init; } = [];

    public string Title => Ways.Count == 0 ? Duty.Title : WaysForward.Split(Duty.Title).Asks;

    public string Because => Days.Count > 1 ? ViewsToConsider.ForAll(Duty.Because, Duty.OpenedOn, Days) : Ways.Count == 0 ? Duty.Because : WaysForward.ForAll(Duty.Because, Duty.Title, Ways);

    public bool IsLate => Duty.State == DutyState.Open && Duty.Due < Today;

    public bool IsSoon => Duty.State == DutyState.Open && Duty.Due is { } due && due >= Today && due <= Today.AddDays(1);

    public bool IsDone => Duty.State is DutyState.Met or DutyState.Excused or DutyState.FellAway;

    public string When => (Duty.State, Duty.Due) switch
    {
        (DutyState.Met, _) => "Done",
        (DutyState.Excused, _) => "Excused",
        (DutyState.FellAway, _) => "No longer owed",
        (DutyState.NotKnownBeforeImport, _) => "Not known",
        (DutyState.NotSetByArea, _) or (_, null) => "No date",
        (_, { } due) => Since.When(due, Today),
    };

    public string WhenSmall => (Duty.State, Duty.Due) switch
    {
        (DutyState.Met, _) => MetWords(),
        (DutyState.NotKnownBeforeImport, { } due) => $"if done by {UkDate.Long(due)}, before the import",
        (DutyState.NotKnownBeforeImport, _) => "before the import",
        (DutyState.NotSetByArea, _) or (_, null) => "not set by your area",
        (_, { } due) => Since.WhenSmall(due, Today),
    };

    private string MetWords()
    {
        var met = Duty.MetOn is { } on ? UkDate.Weekday(on) : "";
        return Duty.MetOn > Duty.Due ? $"{met}, {Since.Days(Duty.Due!.Value, Duty.MetOn.Value)} late" : met;
    }

    /// <summary>The page for the action a rule names, for whoever may do it; nothing when the duty is somebody else's to do elsewhere.</summary>
    public static DutyAction? ActionFor(string action, Guid childId, Guid subject, string? key, Func<Doing, bool> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        return Page(action, childId, subject, key) is { } page && may(page.Doing) ? page : null;
    }

    private static DutyAction? Page(string action, Guid childId, Guid subject, string? key) => action switch
    {
        "record-visit" => new("Record a visit", $"/children/{childId}/record-a-visit", Doing.RecordContact),
        "record-core-group" => new("Record the meeting", $"/children/{childId}/core-groups"),
        "plan-core-groups" => new("Plan the dates", $"/children/{childId}/core-groups/plan"),
        "confirm-moved-core-group" => new("Say who was told", $"/children/{childId}/core-groups/{subject}/move-confirmed"),
        "answer-core-group-change" => new("Answer", $"/children/{childId}/core-groups/change-answered?change={subject}", Doing.RecordConference),
        "consider-core-group-news" => new("Say what it means", $"/children/{childId}/core-groups/news-considered?news={subject}"),
        "recommend-to-review" => new("Say what is recommended", $"/children/{childId}/core-groups"),
        "answer-early-review" => new("Answer", $"/children/{childId}/core-groups/early-review-answered?request={subject}", Doing.RecordConference),
        "settle-attendance" => new("Take the next step", $"/children/{childId}/core-groups/attendance-trouble?trouble={subject}"),
        "record-notes-sent" => new("Send the notes", $"/children/{childId}/core-groups/{subject}/notes"),
        "record-review" => new("Record the review", $"/children/{childId}/review-held", Doing.RecordConference),
        "prepare-conference" => new("Prepare the conference", $"/children/{childId}/conference", Doing.RecordConference),
        "ready-conference" => new("Make it ready", $"/children/{childId}/conference", Doing.RecordConference),
        "agree-conference" => new("Answer", $"/children/{childId}/conference", Doing.RecordConference),
        "record-conference" => new("Record the conference", $"/children/{childId}/conference-held", Doing.RecordConference),
        "give-notice" => new("Say who was told", $"/children/{childId}/notice?subject={subject}&recipient={key}"),
        "decide-access-choice" => new("Record the decision", $"/children/{childId}/access-choice?difficulty={subject}&choice={key}"),
        "record-advocacy" => new("Record advocacy", $"/children/{childId}/advocacy?meeting={subject}"),
        "record-outcome" => new("Outcome of the conference", $"/children/{childId}/conference/{subject}/outcome", Doing.RecordConference),
        "answer-proposal" => new("Answer", $"/children/{childId}/plan/answer?proposal={subject}", Doing.Record),
        "tell-adult-services" => new("Parents’ own records", $"/children/{childId}/plan/parents-records", Doing.Record),
        "tell-plan-changes" => new("Tell the chair", $"/children/{childId}/conference/plan-changes", Doing.RecordConference),
        "answer-dissent" => new("Record the answer", $"/children/{childId}/conference/dissent-answered?dissent={subject}", Doing.RecordConference),
        "receive-specialist" => new("Record that it came", $"/children/{childId}/conference/specialist-came?assessment={subject}", Doing.RecordConference),
        "name-lead" => new("Name the worker", $"/children/{childId}/lead"),
        "agree-frequency" => new("Agree how often", $"/children/{childId}/how-often"),
        "name-core-group" => new("Name the members", $"/children/{childId}/core-group"),
        "allocate" => new("Allocate", $"/children/{childId}/allocate", Doing.Manage),
        "consider-view" => new("Say what came of it", $"/children/{childId}/view-considered?visit={subject}"),
        "send-letter" => new("Letters", $"/children/{childId}/letters", Doing.SendLetters),
        "take-up-difficulty" => new("Take it up", $"/children/{childId}/difficulties/taken-up?difficulty={subject}", Doing.TakePart),
        "take-advice" => new("Record the advice", $"/children/{childId}/advice?about={subject}"),
        "decide-course" => new("Decide", $"/children/{childId}/unexpected-event/course?event={subject}"),
        "settle-disagreement" => new("Go to the disagreement", $"/children/{childId}/disagreements/{subject}", Doing.Disagree),
        "tell-disagreement" => new("Say who was told", $"/children/{childId}/disagreements/told?disagreement={subject}&recipient={key}", Doing.Disagree),
        "answer-correction" => new("Answer it", $"/children/{childId}/letters/corrections/{subject}", Doing.SignLetters),
        "make-assessment" => new("Assessment", $"/children/{childId}/assessment"),
        "countersign-assessment" => new("Counter-sign", $"/children/{childId}/assessment/sign?submission={subject}", Doing.CounterSign),
        "read-family-history" => new("Family history", $"/children/{childId}/family-history"),
        "record-supervision" => new("Supervision", $"/children/{childId}/supervision", Doing.Oversee),
        "record-oversight" => new("Write what you make of it", $"/children/{childId}/supervision/oversight", Doing.HeadOversight),
        "finish-supervision-decision" => new("Say what came of it", $"/children/{childId}/supervision/done?decision={subject}", Doing.CounterSign),
        "record-sample-findings" => new("Say what was found", $"/children/{childId}/supervision/sample?sample={subject}", Doing.Oversee),
        "evidence-ending" => new("Write it down", $"/children/{childId}/ending/evidence", Doing.RecordConference),
        "step-down" => new("Say what follows", $"/children/{childId}/step-down", Doing.RecordConference),
        "review-step-down" => new("Record the review", $"/children/{childId}/step-down/review", Doing.RecordConference),
        "oversee-step-down" => new("Record the supervision", $"/children/{childId}/step-down/oversight", Doing.OverseeStepDown),
        "hold-strategy-discussion" => new("Record the discussion", $"/children/{childId}/strategy-discussion"),
        "settle-move" => new("The move", $"/children/{childId}/moves"),
        "handle-complaint" => new("The complaint", $"/children/{childId}/complaints/{subject}", Doing.RecordConference),
        "link-process" => new("Say where it stands", $"/children/{childId}/ending/process"),
        _ => null,
    };
}
