using Holdfast.Casework.Complaints;
using Holdfast.Casework.People;
using Holdfast.Web.Access;

namespace Holdfast.Web.Pages.OneChild.Complaints;

/// <summary>The door at which complaints are sorted into the route they belong to, and those there are.</summary>
[Does(Doing.RecordConference)]
public sealed class ComplaintsModel : ChildPage
{
    /// <summary>Those of the family who may write for themselves.</summary>
    public IReadOnlyList<NetworkPerson> Family => [.. Child.Network.Values.Where(p => p.Role == NetworkRole.Family).OrderBy(p => p.Name, StringComparer.Ordinal)];

    public IReadOnlyList<Complaint> All => Complaint.Of(Child);
}
