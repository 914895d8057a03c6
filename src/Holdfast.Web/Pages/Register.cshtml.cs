using Holdfast.Web.Forms.Drafts;
using Holdfast.Web.Forms.Registering;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages;

/// <summary>Which children of one family are to be registered.</summary>
public sealed class RegisterModel(RegisterDesk desk) : RegisterPage(desk)
{
    /// <summary>A child on the record whose brothers and sisters they are.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Sibling { get; set; }

    /// <summary>A further card, for another child.</summary>
    [BindProperty(SupportsGet = true)]
    public bool More { get; set; }

    public IReadOnlyList<GovUk.Choice> Families { get; private set; } = [];

    /// <summary>A new family, and those known, each with its children.</summary>
    public IReadOnlyList<GovUk.Choice> Choice => [new(DraftId.ToString(), "A family new to the record"), .. Families.Select(f => new GovUk.Choice(f.Value, $"{f.Text}: {f.Hint}"))];

    public override string Step => DraftSteps.When;

    protected override string Address => "";

    /// <summary>Every child with a card, in the order they were added.</summary>
    public IReadOnlyList<int> Cards => [.. Answers.New.Keys.Order()];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await OpenAsync(mayBegin: true, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        if (!IsSaved && Sibling is { } sibling && await Desk.FamilyOf(sibling, cancel) is { } family)
        {
            Answers.FamilyId = family;
        }

        await Load(cancel);
        Ready(More);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? add, int? remove, CancellationToken cancel)
    {
        if (await KeepAsync(remove, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        if (add is not null || remove is not null)
        {
            return Redirect($"{Link()}{(add is not null ? "?more=true" : "")}");
        }

        await Load(cancel);
        Ready(further: false);
        Judge(Families);
        return ModelState.IsValid ? Redirect(Link(DraftSteps.Alike)) : Again();
    }

    private async Task Load(CancellationToken cancel) => Families = await Desk.Families(Answers.FamilyId, cancel);

    private void Ready(bool further)
    {
        if (further || Answers.New.Count == 0)
        {
            Answers.New[Answers.New.Keys.DefaultIfEmpty(0).Max() + 1] = new NewChild();
        }
    }
}
