using Holdfast.Casework;
using Holdfast.Records.Cases;
using Holdfast.Web.Forms;
using Holdfast.Web.Forms.Drafts;
using Holdfast.Web.Forms.Registering;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages;

/// <summary>Who takes the children, and what will be registered.</summary>
public sealed class RegisterCheckModel(RegisterDesk desk) : RegisterPage(desk)
{
    public override string Step => DraftSteps.Place;

    protected override string Address => "check";

    /// <summary>The children as they were shown, to tell a form sent twice.</summary>
    [BindProperty]
    public List<Guid> Shown { get; set; } = [];

    public IReadOnlyList<GovUk.Choice> Teams { get; private set; } = [];

    public string FamilyName { get; private set; } = "";

    /// <summary>The children who are not on the record yet.</summary>
    public IReadOnlyList<KeyValuePair<int, NewChild>> Register => [.. Children.Where(c => Answers.Same.GetValueOrDefault(c.Value.Mark) == NewChild.Nobody)];

    /// <summary>The children found on the record, and whether this person may open it.</summary>
    public IReadOnlyList<(NewChild Child, Guid Id, bool MayOpen)> OnRecord { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await OpenAsync(mayBegin: false, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        if (await Unanswered(cancel) is { } question)
        {
            return Redirect(question);
        }

        Answers.To ??= Desk.MyPlace;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid draft, CancellationToken cancel)
    {
        if (await Desk.AreRegistered(Shown, draft, cancel))
        {
            return await Recorded(Shown, cancel);
        }

        if (await KeepAsync(null, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        if (await Unanswered(cancel) is { } question)
        {
            return Redirect(question);
        }

        if (Teams.All(t => t.Value != Answers.To) || TeamPlaces.Read(Answers.To) is not { } place)
        {
            Wrong(nameof(RegisterAnswers.To), "Select a team, or a worker of it");
            return Again();
        }

        var register = await Desk.Commands(Register.Select(c => c.Value), Answers.FamilyId, FamilyName, place, cancel);
        if (register.Count == 0)
        {
            return Redirect(Link(DraftSteps.Alike));
        }

        if (await Desk.Register(DraftId, register, cancel) is RecordOutcome.Refused refused)
        {
            foreach (var (child, refusal) in refused.Refusals)
            {
                Wrong($"{nameof(RegisterAnswers.New)}[{Register.First(c => c.Value.Id == child).Key}].{refusal.About}", refusal.Message);
            }

            return Again();
        }

        return await Recorded([.. register.Keys], cancel);
    }

    private async Task<IActionResult> Recorded(List<Guid> children, CancellationToken cancel)
    {
        TempData["Done"] = children.Count == 1 ? "The child is registered" : $"{children.Count} children are registered";
        return Redirect(await Desk.Lead(children, cancel));
    }

    /// <summary>The first page with something missing.</summary>
    private async Task<string?> Unanswered(CancellationToken cancel)
    {
        var families = await Desk.Families(Answers.FamilyId, cancel);
        Teams = await Desk.Teams(cancel);
        FamilyName = (Answers.FamilyId == DraftId ? Text.Clean(Answers.FamilyName) : families.FirstOrDefault(f => f.Value == Answers.FamilyId.ToString())?.Text) ?? "";
        Judge(families);
        if (!ModelState.IsValid)
        {
            return Link();
        }

        var onRecord = new List<(NewChild, Guid, bool)>();
        foreach (var (_, child) in Children)
        {
            if (!Answers.Same.TryGetValue(child.Mark, out var same) || (same != NewChild.Nobody && !Guid.TryParse(same, out _)))
            {
                return Link(DraftSteps.Alike);
            }

            if (Guid.TryParse(same, out var id))
            {
                onRecord.Add((child, id, await Desk.MayOpen(id, cancel)));
            }
        }

        OnRecord = onRecord;
        return null;
    }
}
