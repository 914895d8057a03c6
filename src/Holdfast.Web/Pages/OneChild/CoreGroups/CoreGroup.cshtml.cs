using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Web.Access;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>One child of a core group, as the child's own journal tells it.</summary>
public sealed record ChildAtCoreGroup(Child Child, CoreGroupMeeting Meeting, DetailedPlan? Plan, AgendaShown Agenda);

/// <summary>The core group as it goes on, or as it went: who is here, and each child's own agenda.</summary>
public sealed class CoreGroupModel(CoreGroupDesk desk) : ChildPage
{
    public CoreGroupMeeting Meeting { get; private set; } = null!;

    public IReadOnlyList<ChildAtCoreGroup> Children { get; private set; } = [];

    /// <summary>Whom the meeting is about.</summary>
    public string Names => Text.And(Children.Select(c => c.Child.ShortName));

    public async Task<IActionResult> OnGetAsync(Guid meetingId, CancellationToken cancel)
    {
        if (CoreGroupMeeting.Find(Child, meetingId) is not { } meeting)
        {
            return NotFound();
        }

        Meeting = meeting;
        var isLinked = await desk.IsLinked(Child, cancel);
        Children =
        [
            .. (await desk.Children(View, c => CoreGroupMeeting.Find(c, meetingId) is not null, "OneChild/CoreGroups/CoreGroup", cancel))
                .Select(c => (Child: c, Meeting: CoreGroupMeeting.Find(c, meetingId)!)).Select(c => new ChildAtCoreGroup(c.Child, c.Meeting, DetailedPlan.Find(c.Child, c.Meeting.HeldOn), new AgendaShown(View, c.Child, c.Meeting, isLinked))),
        ];
        return Page();
    }

    /// <summary>The meeting is about several children; what is of all of them is shown once.</summary>
    public bool IsOfSeveral => Children.Count > 1;

    /// <summary>What was recorded in the same words for every child, in the order of the record.</summary>
    public IReadOnlyList<(string Code, string Words)> SaidOfAll => IsOfSeveral ? [.. InOrder(Meeting).Where(p => Children.All(c => c.Meeting.Parts.GetValueOrDefault(p.Code) == p.Words))] : [];

    /// <summary>Who chairs from now on, when that was agreed for all the children alike.</summary>
    public CoreGroupChairsAgreed? ChairsOfAll => IsOfSeveral && Children.All(c => c.Meeting.Chairs is { } own && Meeting.Chairs is { } same && own.About == same.About) ? Meeting.Chairs : null;

    /// <summary>What was recorded of one child alone.</summary>
    public IEnumerable<(string Code, string Words)> SaidOf(CoreGroupMeeting meeting) => InOrder(meeting).Except(SaidOfAll);

    /// <summary>What a part is called before its words: "Does the plan need to change?", "Analysis of risk:".</summary>
    public string Label(string code) => CoreGroupWords.Part(code, View.Words, Meeting.HeldOn) is var label && label.EndsWith('?') ? label : $"{label}:";

    private static IEnumerable<(string Code, string Words)> InOrder(CoreGroupMeeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return CoreGroupParts.All.Concat(meeting.Parts.Keys.Except(CoreGroupParts.All).Order(StringComparer.Ordinal)).Where(p => p != CoreGroupParts.WithoutLead && meeting.Parts.ContainsKey(p)).Select(p => (p, meeting.Parts[p]));
    }

    /// <summary>A form of this meeting for one of its children.</summary>
    public static string To(ChildAtCoreGroup child, string form)
    {
        ArgumentNullException.ThrowIfNull(child);
        return $"/children/{child.Child.Id}/core-groups/{child.Meeting.MeetingId}/{form}";
    }

    /// <summary>One thing said, once for all the children it was recorded for.</summary>
    public IEnumerable<(T Said, IReadOnlyList<string> Of)> Once<T>(Func<CoreGroupMeeting, IEnumerable<T>> which)
        where T : ChildEvent =>
        Children.SelectMany(c => which(c.Meeting).Select(said => (Said: said, c.Child.ShortName))).GroupBy(s => s.Said.About).Select(g => (g.First().Said, (IReadOnlyList<string>)[.. g.Select(s => s.ShortName)]));

    /// <summary>Whose it is, when it is not of all the children: " · about Ada".</summary>
    public string About(IReadOnlyList<string> of)
    {
        ArgumentNullException.ThrowIfNull(of);
        return of.Count == Children.Count ? "" : $" · about {Text.And(of)}";
    }
}
