using Holdfast.Casework;
using Holdfast.Records.ReadModels;
using Holdfast.Web.Access;
using Holdfast.Web.Forms.Drafts;
using Holdfast.Web.Forms.Registering;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages;

/// <summary>Children on the record who may be the ones to be registered. Whoever does not stand to them learns no more than a search tells.</summary>
public sealed class RegisterAlikeModel(RegisterDesk desk, ChildSearch search) : RegisterPage(desk)
{
    public override string Step => DraftSteps.Alike;

    protected override string Address => DraftSteps.Alike;

    /// <summary>For each child to be registered, those alike, likest first.</summary>
    public IReadOnlyList<(NewChild Child, IReadOnlyList<PossibleDuplicate> Alike)> Found { get; private set; } = [];

    public static string Born(SearchHit hit)
    {
        ArgumentNullException.ThrowIfNull(hit);
        return hit.BornOn is { } born ? $"born {UkDate.Long(born)}" : hit.ExpectedOn is { } due ? $"expected {UkDate.Long(due)}" : "date of birth not known";
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await OpenAsync(mayBegin: false, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        if (Children.Count == 0)
        {
            return Redirect(Link());
        }

        await Look(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await KeepAsync(null, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        if (Children.Count == 0)
        {
            return Redirect(Link());
        }

        foreach (var (_, child) in Children.Where(c => !Answers.Same.ContainsKey(c.Value.Mark)))
        {
            Wrong($"{nameof(RegisterAnswers.Same)}[{child.Mark}]", $"Select whether {child.Called} is one of these children");
        }

        if (ModelState.IsValid)
        {
            return Redirect(Link("check"));
        }

        await Look(cancel);
        return Again();
    }

    private async Task Look(CancellationToken cancel)
    {
        var found = new List<(NewChild, IReadOnlyList<PossibleDuplicate>)>();
        foreach (var (_, child) in Children)
        {
            found.Add((child, await search.Alike(child.Name.Given, child.Name.Family, child.DayOfBirth, child.DayExpected, cancel)));
            Answers.Same.TryAdd(child.Mark, "");
        }

        Found = found;
    }
}
