using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Web.Access;
using Holdfast.Web.Letters;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>Letters that tell the new day of a moved core group to those who were not told by mail.</summary>
public sealed class MovedMeetingDesk(LetterDesk letters)
{
    /// <summary>Members of any of these children's groups who must still be told, each once.</summary>
    public static IReadOnlyList<CoreGroupMember> ToTell(Child child, IReadOnlyList<Child> siblings, Guid meeting)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(siblings);
        return [.. siblings.Prepend(child).SelectMany(c => c.CoreGroupPlan(meeting) is { WhyMoved: not null } moved ? c.ToTellOfMove(moved) : []).DistinctBy(m => m.PersonId)];
    }

    /// <summary>The letters, looked through for what must not reach their readers. Each names only children to whose group its reader belongs.</summary>
    public async Task<IReadOnlyList<LetterPreview>> Letters(ChildView view, IReadOnlyList<Child> siblings, Guid meeting, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(siblings);
        var all = new List<LetterPreview>();
        foreach (var member in ToTell(view.Child, siblings, meeting))
        {
            var theirs = siblings.Prepend(view.Child).Where(c => c.CoreGroupPlan(meeting) is not null && c.CoreGroup.Any(m => m.PersonId == member.PersonId)).ToList();
            var moved = theirs[0].CoreGroupPlan(meeting)!;
            var reader = MovedMeetingLetter.To(theirs[0], member);
            var paper = MovedMeetingLetter.Compose(view, moved, theirs[0].CoreGroupDayBefore(moved), reader, [.. theirs.Select(c => c.FullName)], letters.MyName);
            all.Add(await letters.Check(view, paper, reader, cancel));
        }

        return all;
    }
}
