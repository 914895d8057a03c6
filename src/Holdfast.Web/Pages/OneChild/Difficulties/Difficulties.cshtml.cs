using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Difficulties;
using Holdfast.Practice;
using Holdfast.Web.Access;
using Holdfast.Web.Pages.OneChild.CoreGroups;

namespace Holdfast.Web.Pages.OneChild.Difficulties;

/// <summary>All that does not work for one child: difficulties, unexpected events and disagreements, the open ones first.</summary>
public sealed class DifficultiesModel : ChildPage
{
    public IReadOnlyList<Difficulty> All { get; private set; } = [];

    public IReadOnlyList<UnexpectedEvent> Unexpected { get; private set; } = [];

    public bool OnPlan => Child.PlanOn(View.Day) is not null;

    /// <summary>Members of the core group without an account, whose personal link of the last meeting lets them raise something too.</summary>
    public IReadOnlyList<(string Name, string Path)> ByLink => OnPlan && View.May(Doing.Record) && CoreGroupMeeting.All(Child).FirstOrDefault(m => m.Held is not null) is { } last
        ? [.. last.Members.Where(m => MemberLinkModel.IsOffered(Child, m)).Select(m => (m.Name, $"core-groups/{last.MeetingId}/link?member={m.PersonId}"))]
        : [];

    public void OnGet() => (All, Unexpected) = (Difficulty.All(Child), UnexpectedEvent.All(Child));

    /// <summary>How much the rules still ask about a difficulty.</summary>
    public int Owed(Difficulty difficulty)
    {
        ArgumentNullException.ThrowIfNull(difficulty);
        return View.Duties.Count(d => d.State == DutyState.Open && difficulty.Subjects.Contains(d.Subject));
    }
}
