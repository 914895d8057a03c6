using Holdfast.Casework.People;
using Holdfast.Web.Access;
using Holdfast.Web.Reading;

namespace Holdfast.Web.Pages.OneChild;

/// <summary>Who is around the child: family, professionals, brothers and sisters, school, general practitioner.</summary>
public sealed class NetworkModel(Siblings siblings) : ChildPage
{
    public IReadOnlyList<SiblingLine> Siblings { get; private set; } = [];

    public IEnumerable<NetworkPerson> People(NetworkRole role) => Child.Network.Values.Where(p => p.Role == role).OrderBy(p => p.Name, StringComparer.Ordinal);

    public async Task OnGet(CancellationToken cancel) => Siblings = await siblings.Of(View, cancel);
}
