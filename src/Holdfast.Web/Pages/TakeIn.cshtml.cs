using Holdfast.Casework;
using Holdfast.Records.Cases;
using Holdfast.Records.Transfers;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Forms.Registering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages;

/// <summary>A child comes from another authority, with that authority’s record in a file.</summary>
[RequestFormLimits(MultipartBodyLengthLimit = MostSent)]
[RequestSizeLimit(MostSent)]
public sealed class TakeInModel(RegisterDesk desk, TransferStore store) : PageModel
{
    /// <summary>A little more than the longest file, for the rest of the form.</summary>
    private const int MostSent = TransferEnvelope.MostFile + (1024 * 1024);

    /// <summary>Made when the page is shown; the child’s own number is made of it, so that sending it twice takes one child in.</summary>
    [BindProperty]
    public Guid CommandId { get; set; }

    [BindProperty]
    public IFormFile? Sent { get; set; }

    [BindProperty]
    public string? Passphrase { get; set; }

    [BindProperty]
    public string? ClosingSeal { get; set; }

    [BindProperty]
    public Guid? FamilyId { get; set; }

    [BindProperty]
    public string? To { get; set; }

    public IReadOnlyList<Choice> Teams { get; private set; } = [];

    public IReadOnlyList<Choice> Families { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!desk.MayRegister)
        {
            return NotFound();
        }

        CommandId = NewId.Next();
        await Load(cancel);
        To = desk.MyPlace;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!desk.MayRegister)
        {
            return NotFound();
        }

        await Load(cancel);
        var place = Teams.Any(t => t.Value == To) ? TeamPlaces.Read(To) : null;
        if (place is null)
        {
            ModelState.AddModelError(nameof(To), "Select the team that takes the child");
        }

        if (FamilyId is not null && Families.All(f => f.Value != FamilyId.ToString()))
        {
            ModelState.AddModelError(nameof(FamilyId), "Select a family you work with");
        }

        if (Text.Missing(Passphrase))
        {
            ModelState.AddModelError(nameof(Passphrase), "Enter the passphrase they said to you");
        }

        if (Text.Missing(ClosingSeal))
        {
            ModelState.AddModelError(nameof(ClosingSeal), "Enter the closing seal they said to you");
        }

        if (Sent is null || Sent.Length == 0)
        {
            ModelState.AddModelError(nameof(Sent), "Choose the file they sent");
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        try
        {
            await using var file = Sent!.OpenReadStream();
            using var opened = await TransferDesk.Open(file, Passphrase!, cancel);
            return await TakeIn(opened, place!.Value, cancel);
        }
        catch (WrongClosingSealException why)
        {
            ModelState.AddModelError(nameof(ClosingSeal), why.Message);
            return Again();
        }
        catch (TransferNotOpenedException why)
        {
            ModelState.AddModelError(why.WasAltered || !why.Message.Contains("passphrase", StringComparison.Ordinal) ? nameof(Sent) : nameof(Passphrase), why.Message);
            return Again();
        }
    }

    private async Task<IActionResult> TakeIn(OpenedTransfer opened, (Guid Team, Guid? Worker) place, CancellationToken cancel)
    {
        var segment = opened.Segment;
        if (await store.TakenInFor(segment.Transfer, cancel) is { } taken)
        {
            if (taken == CommandId && await desk.MayOpen(taken, cancel))
            {
                return await Recorded(taken, segment, cancel);
            }

            return TakenIn(new TransferTakenInException());
        }

        try
        {
            return await desk.TakeIn(CommandId, opened, ClosingSeal!, FamilyId ?? NewId.Next(), place, cancel) switch
            {
                RecordOutcome.Refused refused => Refused(refused),
                _ => await Recorded(CommandId, segment, cancel),
            };
        }
        catch (TransferTakenInException meanwhile)
        {
            return TakenIn(meanwhile);
        }
    }

    private PageResult TakenIn(TransferTakenInException already)
    {
        ModelState.AddModelError(nameof(Sent), already.Message);
        return Again();
    }

    private async Task<RedirectResult> Recorded(Guid child, TransferSegment segment, CancellationToken cancel)
    {
        if (!await desk.MayOpen(child, cancel))
        {
            return Redirect("/my-work");
        }

        TempData["Done"] = $"The child is taken in{(segment.Papers is { Count: > 0 } papers ? $", with {papers.Count} {(papers.Count == 1 ? "paper" : "papers")}" : "")}. Read this receipt back to {segment.From}: {segment.Receipt}";
        return Redirect($"/children/{child}");
    }

    private PageResult Refused(RecordOutcome.Refused refused)
    {
        foreach (var (_, refusal) in refused.Refusals)
        {
            ModelState.AddModelError(nameof(Sent), refusal.Message);
        }

        return Again();
    }

    private async Task Load(CancellationToken cancel)
    {
        Teams = await desk.Teams(cancel);
        Families = await desk.Families(Guid.Empty, cancel);
    }

    private PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
