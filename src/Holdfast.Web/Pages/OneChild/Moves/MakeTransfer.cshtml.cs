using Holdfast.Casework.Journal;
using Holdfast.Casework.Moves;
using Holdfast.Records.Cases;
using Holdfast.Records.Transfers;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Moves;

/// <summary>The record is put into a file for the other authority, sealed with a passphrase. Each child has a file of its own.</summary>
[Does(Doing.Record)]
public sealed class MakeTransferModel(FormDesk desk, TransferDesk transfers) : MoveForm(desk)
{
    private TransferFile? made;

    [BindProperty]
    public string? Passphrase { get; set; }

    [BindProperty]
    public bool? WithProtected { get; set; }

    [BindProperty]
    public List<string> LookedThrough { get; set; } = [];

    public static IReadOnlyList<Choice> Confirmations { get; } = [new("yes", "I looked through the papers, and none says where somebody lives who is kept apart")];

    public override string Heading => $"Put the record into a file for {Of!.Notified.Authority}";

    public override string Button => "Make the file";

    protected override bool OffersSiblings => false;

    protected override string Done => "The file is made. Take it out below, and say the passphrase and the closing seal to them by telephone";

    protected override void Start() => WithProtected = Child.ProtectedContacts.Count > 0 ? null : false;

    protected override ICommand Command()
    {
        if ((Passphrase?.Trim().Length ?? 0) < TransferEnvelope.LeastPassphrase)
        {
            ModelState.AddModelError(nameof(Passphrase), $"Enter a passphrase of at least {TransferEnvelope.LeastPassphrase} characters");
        }

        if (Child.ProtectedContacts.Count > 0)
        {
            Needed(WithProtected, nameof(WithProtected), "Select whether protected addresses travel");
        }

        return new MakeTransfer(CommandId, MoveId, View.Today, 0, 0, "", "", WithProtected == true, "", FormDesk.MyName);
    }

    protected override async Task<RecordOutcome?> Take(RecordRequest request, CancellationToken cancel)
    {
        RecordOutcome? outcome = null;
        try
        {
            return outcome = await base.Take(request, cancel);
        }
        finally
        {
            // Refused, or recorded before: the papers of this making belong to no file.
            if (made is not null && outcome is not RecordOutcome.Recorded)
            {
                await transfers.Forget(made, CancellationToken.None);
            }
        }
    }

    protected override async Task<ReadyCommand?> Ready(ICommand command, CancellationToken cancel)
    {
        var asked = (MakeTransfer)command;
        if (asked.Decide(Child, View.Lists, View.Today).IsRefused)
        {
            return new ReadyCommand(asked);
        }

        made = await transfers.Make(Child.Id, CommandId, View.Rules.Name, FormDesk.MyName, new TransferChoices(WithProtected == true, LookedThrough.Contains("yes")), Passphrase!, cancel);
        return new ReadyCommand(asked with { Entries = made.Entries, LeftOut = made.LeftOut, Seal = made.Seal, Sha256 = made.Sha256, Receipt = made.Receipt, Papers = made.Papers, PapersLeftOut = made.PapersLeftOut }, made.Beside);
    }
}
