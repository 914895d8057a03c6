using Holdfast.Casework.People;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.People;

/// <summary>The child is given to a team, and to a worker in it when there is one.</summary>
[Does(Doing.Manage)]
public sealed class AllocateModel(FormDesk desk, TeamPlaces teams) : ChildForm(desk)
{
    /// <summary>Team, and worker after a bar when there is one.</summary>
    [BindProperty]
    public string? To { get; set; }

    public override string Heading => $"Who works with {Child.ShortName}?";

    public IReadOnlyList<Holdfast.GovUk.Choice> Places { get; private set; } = [];

    /// <summary>An area that was only imported has a manager and nobody else, and no page makes accounts: it says so, instead of a list without people.</summary>
    public bool NoWorkers => Places.All(p => TeamPlaces.Read(p.Value) is { Worker: null });

    protected override bool OffersSiblings => true;

    protected override IReadOnlySet<Type> Edits { get; } = new HashSet<Type> { typeof(ChildAllocated) };

    protected override string Done => "The team and worker are recorded";

    protected override async Task Load(CancellationToken cancel) => Places = await teams.In(Child.Area, cancel);

    protected override void Start()
    {
        To = Child.Allocation is { } now ? TeamPlaces.Code(now.TeamId, now.WorkerId) : null;
        AlsoFor = [.. Siblings.Select(s => s.Id)];
    }

    protected override ICommand? Command()
    {
        if (Places.All(p => p.Value != To) || TeamPlaces.Read(To) is not { } place)
        {
            ModelState.AddModelError(nameof(To), "Select a team, or a worker of it");
            return null;
        }

        return new AllocateChild(place.Team, place.Worker, place.Worker is null ? null : teams.NameOf(place.Worker.Value));
    }
}
