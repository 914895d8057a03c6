using Holdfast.Casework.Complaints;
using Holdfast.Web.Access;

namespace Holdfast.Web.Pages.OneChild.Complaints;

/// <summary>The door at which complaints are sorted into the route they belong to, and those there are.</summary>
[Does(Doing.RecordConference)]
public sealed class ComplaintsModel : ChildPage
{
    public IReadOnlyList<Complaint> All => Complaint.Of(Child);
}
