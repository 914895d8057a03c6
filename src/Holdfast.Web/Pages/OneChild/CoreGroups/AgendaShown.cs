using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Plans;
using Holdfast.Web.Access;
using Holdfast.Web.Pages.OneChild.Plans.Detail;
using Holdfast.Web.Reading;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>One line of an agenda as it is shown.</summary>
/// <param name="Link">The form that deals with it; nothing when there is none, or it can not be written now.</param>
public sealed record AgendaLine(string Title, string? Words, bool Done, string? Link, bool InChildsWords)
{
    /// <summary>A second form for the same matter.</summary>
    public string? Also { get; init; }

    public string? AlsoSays { get; init; }

    /// <summary>It is settled once, for every child the meeting is about.</summary>
    public bool IsOfAll { get; init; }

    /// <summary>The form that asks for several such matters at once, and what it is called.</summary>
    public CoreGroupTopic? Form { get; init; }

    public string? FormSays { get; init; }
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
        (this.view, this.child, this.meeting, ShortName) = (view, child, meeting, child.ShortName);
        var on = meeting?.HeldOn ?? child.CoreGroupsToCome.FirstOrDefault()?.On ?? view.Day;
        var duties = child.Id == view.Child.Id ? view.Duties : child.Area == view.Rules.Code ? Holdfast.Practice.DutyEngine.Duties(child, view.Rules, view.Day) : [];
        var next = child.CoreGroupsToCome.FirstOrDefault(p => p.On > on)?.On ?? CoreGroupRules.LastDay(child, view.Rules, on, view.Day);
        var items = CoreGroupAgenda.Of(child, meeting, on, CoreGroupRules.Review(duties), next, view.Words.CoreGroupAgenda(on), isLinked);
        Lines = [.. Together(items.SelectMany(i => i.Kind == AgendaKind.Frequency ? [.. PlanLacks(on), Line(i, next)] : (IEnumerable<AgendaLine>)[Line(i, next)]))];
    }

    private AgendaShown(AgendaShown of, IReadOnlyList<AgendaLine> lines, string shortName) => (view, child, meeting, Lines, ShortName) = (of.view, of.child, of.meeting, lines, shortName);

    public IReadOnlyList<AgendaLine> Lines { get; }

    public bool IsMeeting => meeting is not null;

    /// <summary>Whose agenda it is, for those who only hear the links.</summary>
    public string ShortName { get; }

    public int Left => Lines.Count(l => !l.Done);

    /// <summary>What is settled once for all the children of the meeting; done when it is done for each.</summary>
    public static AgendaShown OfAll(IReadOnlyList<AgendaShown> children)
    {
        ArgumentNullException.ThrowIfNull(children);
        return new AgendaShown(children[0], [.. children[0].Lines.Where(l => l.IsOfAll).Select(l => l with { Done = children.All(c => c.Lines.Where(o => o.IsOfAll && o.Title == l.Title).All(o => o.Done)) })], "all");
    }

    /// <summary>What is each child's own.</summary>
    public AgendaShown OfChild() => new(this, [.. Lines.Where(l => !l.IsOfAll)], ShortName);

    /// <summary>The plan's gaps, which the first meeting fills and later ones finish (B27).</summary>
    private IEnumerable<AgendaLine> PlanLacks(DateOnly on)
    {
        if (DetailedPlan.Find(child, on) is not { } plan || child.Area != view.Rules.Code)
        {
            yield break;
        }

        var contents = PlanRules.Contents(view.Rules, on);
        var parts = contents.MissingParts(plan).Count();
        if (parts > 0 || meeting?.IsFirst != false)
        {
            yield return new AgendaLine("Write the plan", parts switch { 0 => "Every part is there", 1 => "1 part is not there yet", _ => $"{parts} parts are not there yet" }, parts == 0, PlanForm("write"), false);
        }

        if (contents.Contents.Contains(PlanContent.MemberVisits) && RequiredContents.Unsaid(plan, child).ToList() is var unsaid && (unsaid.Count > 0 || meeting is not null))
        {
            yield return new AgendaLine(
                $"How often each member sees {child.ShortName}", unsaid.Count > 0 ? $"Not said yet: {Text.And(unsaid.Select(m => m.Name))}" : "The plan says it of everybody", unsaid.Count == 0, PlanForm("members"), false);
        }
    }

    /// <summary>Lines one form answers are one line; it names what is left of them.</summary>
    private static IEnumerable<AgendaLine> Together(IEnumerable<AgendaLine> lines)
    {
        var all = lines.ToList();
        foreach (var line in all)
        {
            var same = line.Form is null ? [line] : all.Where(l => l.Form == line.Form).ToList();
            if (same is [_])
            {
                yield return line;
            }
            else if (ReferenceEquals(same[0], line))
            {
                var left = same.Where(l => !l.Done).ToList();
                yield return line with { Title = line.FormSays!, Words = string.Join(" · ", (left.Count == 0 ? same : left).Select(l => l.Title)), Done = left.Count == 0 };
            }
        }
    }

    private AgendaLine Line(AgendaItem item, DateOnly? next) => item.Kind switch
    {
        AgendaKind.ChildsPart => Plain(item, $"How {child.ShortName} takes part", "childs-part"),
        AgendaKind.Chairs => Plain(item, "Who chairs from now on, and who is vice-chair", "chairs") with { IsOfAll = true },
        AgendaKind.WrittenAgreement => Asked(item, "Written agreement with the family", CoreGroupTopic.First) with { IsOfAll = true },
        AgendaKind.Dates => new AgendaLine("Dates up to the next conference", null, item.Done, view.May(Doing.Record) && meeting is not null ? $"/children/{child.Id}/core-groups/plan" : null, false) { IsOfAll = true },
        AgendaKind.Assessment => Asked(item, meeting?.IsFirst != false ? "Plan how the assessment is completed" : "The assessment: is it in time?", CoreGroupTopic.First) with { IsOfAll = true },
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
        AgendaKind.RiskAnalysis => Asked(item, "Analysis of risk", CoreGroupTopic.Risk),
        AgendaKind.CoverAndHolidays => Asked(item, $"Absence and holidays{(next is { } day ? $" until {UkDate.Long(day)}{Holidays(day)}" : "")}", CoreGroupTopic.Risk),
        AgendaKind.PlanNeedsChange => Asked(item, "Does the plan need to change?", CoreGroupTopic.Risk),
        AgendaKind.School => Asked(item, "School", CoreGroupTopic.Child),
        AgendaKind.LinkedChildren => Asked(item, "Other children in linked cases: the risk to each, conflicts, and what stays confidential", CoreGroupTopic.Child),
        AgendaKind.Membership => new AgendaLine("Is everybody needed here, and nobody missing?", null, item.Done, Write($"/children/{child.Id}/core-groups/change-asked"), false) { IsOfAll = true },
        AgendaKind.Recommendation => new AgendaLine($"What does the group recommend to the {view.Words.Term("review-conference", view.Day)}, due by {item.Words}?", null, item.Done, To("recommend"), false),
        AgendaKind.Decisions => Plain(item, "What was agreed", Topic(CoreGroupTopic.Decisions)) with { IsOfAll = true },
        _ => Asked(item, item.Words, CoreGroupTopic.Area),
    };

    /// <summary>The school holidays before the group meets again.</summary>
    private string Holidays(DateOnly until) => child.Area == view.Rules.Code && view.Words.SchoolHolidays(meeting?.HeldOn ?? view.Day, until) is { } shut ? $" ({shut})" : "";

    private AgendaLine Plain(AgendaItem item, string title, string form) => new(title, null, item.Done, To(form), false);

    /// <summary>One of several matters a form asks about at once.</summary>
    private AgendaLine Asked(AgendaItem item, string title, CoreGroupTopic form) => Plain(item, title, Topic(form)) with
    {
        Form = form, FormSays = form == CoreGroupTopic.Area ? $"What {view.Rules.Name} asks besides" : CoreGroupWords.Of(form),
    };

    private static string Topic(CoreGroupTopic topic) => $"said?about={topic}";

    private string? To(string form, string? name = null, AgendaItem? item = null) =>
        Write(meeting is null ? null : $"/children/{child.Id}/core-groups/{meeting.MeetingId}/{form}{(name is null ? "" : $"?{name}={item!.Subject}")}");

    private string? PlanForm(string form) =>
        meeting is not null && view.May(Doing.Record) ? $"/children/{child.Id}/plan/{form}{(form.Contains('?', StringComparison.Ordinal) ? '&' : '?')}meeting={meeting.MeetingId}" : null;

    /// <summary>A form of the plan; what is said there is said at this meeting.</summary>
    private string? InPlan(string form, string name, AgendaItem item, Doing doing) =>
        meeting is not null && view.May(doing) ? $"/children/{child.Id}/plan/{form}?{name}={item.Subject}&meeting={meeting.MeetingId}" : null;

    private string? Write(string? link) => view.May(Doing.TakePart) ? link : null;
}
