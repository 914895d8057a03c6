using Holdfast.Casework;
using Holdfast.Casework.People;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.People;

/// <summary>The child stands with brothers and sisters, under one family's name.</summary>
[Does(Doing.Record)]
public sealed class FamilyOfModel(FormDesk desk, Records.ReadModels.ChildQueries children) : ChildForm(desk)
{
    [BindProperty]
    public Guid FamilyId { get; set; }

    [BindProperty]
    public string? FamilyName { get; set; }

    public override string Heading => $"Which family does {Child.ShortName} belong to?";

    /// <summary>This family, and those of the other children this person works with.</summary>
    public IReadOnlyList<Holdfast.GovUk.Choice> Families { get; private set; } = [];

    protected override bool OffersSiblings => true;

    protected override IReadOnlySet<Type> Edits { get; } = new HashSet<Type> { typeof(FamilyJoined) };

    protected override string Done => "The family is recorded";

    protected override async Task Load(CancellationToken cancel) =>
        Families =
        [
            new(Child.FamilyId.ToString(), $"{Child.FamilyName} (as now)"),
            .. (await children.OfUser(FormDesk.UserId, cancel)).Where(c => c.FamilyId != Child.FamilyId && c.Area == Child.Area)
                .GroupBy(c => c.FamilyId).Select(g => new Holdfast.GovUk.Choice(g.Key.ToString(), g.First().FamilyName, string.Join(", ", g.Select(c => c.ShortName)))),
            new(CommandId.ToString(), "A family of their own"),
        ];

    protected override void Start() => (FamilyId, FamilyName) = (Child.FamilyId, Child.FamilyName);

    /// <summary>Another family's name is its own; only this family, or a new one, is named here.</summary>
    protected override ICommand? Command()
    {
        var family = Families.FirstOrDefault(f => f.Value == FamilyId.ToString());
        if (family is null)
        {
            ModelState.AddModelError(nameof(FamilyId), "Select a family");
            return null;
        }

        return new JoinFamily(FamilyId, FamilyId == Child.FamilyId || FamilyId == CommandId ? FamilyName ?? "" : family.Text);
    }
}
