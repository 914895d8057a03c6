using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Web.Access;
using Holdfast.Web.Reading;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>One line of an agenda as it is shown.</summary>
/// <param name="Link">The form that deals with it; nothing when there is none, or it can not be written now.</param>
public sealed record AgendaLine(string Title, string? Words, bool Done, string? Link, bool InChildsWords)
{
    /// <summary>A second form for the same matter.</summary>
    public string? Also { get; init; }

    public string? AlsoSays { get; init; }
}

/// <summary>The agenda of one child as a page shows it: before the meeting, and while it goes on.</summary>
public sealed class AgendaShown
{
    private readonly ChildView view;
    private readonly Child child;
    private readonly CoreGroupMeeting? meeting;

    public AgendaShown(ChildView view, Child child, CoreGroupMeeting? meeting, bool isLinked = false)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(child);
        (this.view, this.child, this.meeting) = (view, child, meeting);
        var on = meeting?.HeldOn ?? child.CoreGroupsToCome.FirstOrDefault()?.On ?? view.Day;
        var duties = child.Id == view.Child.Id ? view.Duties : child.Area == view.Rules.Code ? Holdfast.Practice.DutyEngine.Duties(child, view.Rules, view.Day) : [];
        var next = child.CoreGroupsToCome.FirstOrDefault(p => p.On > on)?.On ?? CoreGroupRules.LastDay(child, view.Rules, on, view.Day);
        Lines = [.. CoreGroupAgenda.Of(child, meeting, on, CoreGroupRules.Review(duties), next, view.Words.CoreGroupAgenda(on), isLinked).Select(i => Line(i, next))];
    }

    public IReadOnlyList<AgendaLine> Lines { get; }

    public bool IsMeeting => meeting is not null;

    public string ShortName => child.ShortName;

    public int Left => Lines.Count(l => !l.Done);

    private AgendaLine Line(AgendaItem item, DateOnly? next) => item.Kind switch
    {
        AgendaKind.ChildsPart => Plain(item, $"How {child.ShortName} takes part", "childs-part"),
        AgendaKind.Chairs => Plain(item, "Who chairs from now on, and who is vice-chair", "chairs"),
        AgendaKind.WrittenAgreement => Plain(item, "Written agreement with the family", Topic(CoreGroupTopic.First)),
        AgendaKind.Dates => new AgendaLine("Dates up to the next conference", null, item.Done, view.May(Doing.Record) && meeting is not null ? $"/children/{child.Id}/core-groups/plan" : null, false),
        AgendaKind.Assessment => Plain(item, meeting?.IsFirst != false ? "Plan how the assessment is completed" : "The assessment: is it in time?", Topic(CoreGroupTopic.First)),
        AgendaKind.Outcome when meeting?.IsFirst != false => new AgendaLine("Outcome: what is done, by whom, by when", item.Words, item.Done, InPlan("action", "outcomeId", item, Doing.Record), false),
        AgendaKind.Outcome => new AgendaLine("Outcome: how does it go?", item.Words, item.Done, InPlan("outcome-progress", "outcome", item, Doing.TakePart), false)
        {
            Also = InPlan("action", "outcomeId", item, Doing.Record), AlsoSays = "New action",
        },
        AgendaKind.Action => new AgendaLine("Agreed: is it done?", item.Words, item.Done, InPlan("action-progress", "planAction", item, Doing.TakePart), false)
        {
            Also = InPlan("action", "planAction", item, Doing.Record), AlsoSays = "Re-negotiate",
        },
        AgendaKind.Proposal => new AgendaLine("Proposed: is it taken up?", item.Words, item.Done, InPlan("answer", "proposal", item, Doing.Record), false),
        AgendaKind.View => new AgendaLine($"What {child.ShortName} said", item.Words, item.Done, To("view", "visitId", item), true),
        AgendaKind.Disagreement => new AgendaLine("Does not agree", item.Words, item.Done, To("taken-up", "disagreementId", item), false),
        AgendaKind.Difficulty => new AgendaLine("Difficulty that is not resolved", item.Words, item.Done, Write(meeting is null ? $"/children/{child.Id}/difficulties/{item.Subject}" : $"/children/{child.Id}/difficulties/taken-up?difficulty={item.Subject}&meeting={meeting.MeetingId}"), false),
        AgendaKind.News => new AgendaLine("The group was told", item.Words, item.Done, Write(meeting is null ? null : $"/children/{child.Id}/core-groups/news-considered?news={item.Subject}&meeting={meeting.MeetingId}"), false),
        AgendaKind.Frequency => Plain(item, $"Is {child.ShortName} seen, and does the group meet, often enough?", "frequency"),
        AgendaKind.RiskAnalysis => Plain(item, "Analysis of risk", Topic(CoreGroupTopic.Risk)),
        AgendaKind.CoverAndHolidays => Plain(item, $"Absence and holidays{(next is { } day ? $" until {UkDate.Long(day)}" : "")}", Topic(CoreGroupTopic.Risk)),
        AgendaKind.PlanNeedsChange => Plain(item, "Does the plan need to change?", Topic(CoreGroupTopic.Risk)),
        AgendaKind.School => Plain(item, "School", Topic(CoreGroupTopic.Child)),
        AgendaKind.LinkedChildren => Plain(item, "Other children in linked cases: the risk to each, conflicts, and what stays confidential", Topic(CoreGroupTopic.Child)),
        AgendaKind.Membership => new AgendaLine("Is everybody needed here, and nobody missing?", null, item.Done, Write($"/children/{child.Id}/core-groups/change-asked"), false),
        AgendaKind.Recommendation => new AgendaLine($"What does the group recommend to the {view.Words.Term("review-conference", view.Day)}, due by {item.Words}?", null, item.Done, To("recommend"), false),
        AgendaKind.Decisions => Plain(item, "What was agreed", Topic(CoreGroupTopic.Decisions)),
        _ => new AgendaLine(item.Words, null, item.Done, To(Topic(CoreGroupTopic.Area)), false),
    };

    private AgendaLine Plain(AgendaItem item, string title, string form) => new(title, null, item.Done, To(form), false);

    private static string Topic(CoreGroupTopic topic) => $"said?about={topic}";

    private string? To(string form, string? name = null, AgendaItem? item = null) =>
        Write(meeting is null ? null : $"/children/{child.Id}/core-groups/{meeting.MeetingId}/{form}{(name is null ? "" : $"?{name}={item!.Subject}")}");

    /// <summary>A form of the plan; what is said there is said at this meeting.</summary>
    private string? InPlan(string form, string name, AgendaItem item, Doing doing) =>
        meeting is not null && view.May(doing) ? $"/children/{child.Id}/plan/{form}?{name}={item.Subject}&meeting={meeting.MeetingId}" : null;

    private string? Write(string? link) => view.May(Doing.TakePart) ? link : null;
}
