using Holdfast.Casework;
using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Journal;
using Holdfast.Records.Cases;
using Holdfast.Web.Access;
using Holdfast.Web.Forms.Drafts;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Difficulties;

/// <summary>What will stand in each child's record, before it is recorded.</summary>
[Does(Doing.RecordContact)]
public sealed class NoAccessCheckModel(DraftDesk desk) : NoAccessPage(desk)
{
    public override string Step => "check";

    public IReadOnlyList<EntryReading> Readings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await OpenAsync(mayBegin: false, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        return await Ready(cancel) ? Page() : Redirect(Link());
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await OpenAsync(mayBegin: false, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        if (!await Ready(cancel))
        {
            return Redirect(Link());
        }

        switch (await RecordAsync(Command, cancel))
        {
            case null:
                return NotFound();
            case RecordOutcome.Refused refused:
                Access.Desk.Show(refused, ModelState);
                return Again();
            default:
                return Recorded();
        }
    }

    private async Task<bool> Ready(CancellationToken cancel)
    {
        await JudgeAll(cancel);
        if (ModelState.ErrorCount > 0)
        {
            return false;
        }

        var decided = Command(Chosen[0]).Decide(Chosen[0], View.Lists, View.Today);
        Readings = [.. decided.Events.Select(View.Reader.Read)];
        return true;
    }
}
