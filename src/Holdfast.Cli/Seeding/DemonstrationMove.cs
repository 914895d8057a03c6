using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Moves;
using Holdfast.Records.Cases;
using Holdfast.Records.Transfers;

namespace Holdfast.Cli.Seeding;

/// <summary>The records of a family that moves for good go to the other area of the demonstration in sealed files, and are taken in there; the first receipt has come back. Done twice, it adds nothing.</summary>
internal sealed class DemonstrationMove(Recorder recorder, TimeProvider clock)
{
    public async Task HandOver(IReadOnlyList<SeededFamily> families, CancellationToken cancel)
    {
        foreach (var move in SeededMove.All.Where(m => m.Kind == MoveKind.Permanent))
        {
            var (from, to) = (Area(move.From), Area(move.To));
            foreach (var family in families.Where(f => f.Area == move.From))
            {
                foreach (var child in family.Children)
                {
                    await HandOver(await recorder.Journals.ReadChild(child, cancel: cancel), family.FamilyId, from, to, child == family.Children[0], cancel);
                }
            }
        }
    }

    private static DemonstrationArea Area(string code) => Demonstration.Areas.First(a => a.Code == code);

    private async Task HandOver(Child child, Guid family, DemonstrationArea from, DemonstrationArea to, bool receiptCame, CancellationToken cancel)
    {
        var (move, transfer, today) = (SeededMove.Id(family), SeedIds.For(child.Id.ToString(), "transfer"), clock.Today());
        if (!child.Has(move) || child.Has(transfer))
        {
            return;
        }

        var (sends, takes) = (from.Managers[0], to.Managers[0]);
        var rules = await recorder.Areas.RulesOf(child.Area, cancel);
        var passphrase = NewId.Next().ToString();
        var made = await recorder.Transfers.Make(child.Id, transfer, rules.Name, sends.Name, new TransferChoices(Protected: false), passphrase, cancel);
        await Record(
            transfer, child.Id, new Author(sends.UserId, Capacity.TeamManager),
            new MakeTransfer(transfer, move, today, made.Entries, made.LeftOut, made.Seal, made.Sha256, false, made.Receipt, sends.Name, made.Papers, made.PapersLeftOut), rules.Lists(today), made.Beside, cancel);

        var there = SeedIds.For(child.Id.ToString(), "taken in");
        using var file = new MemoryStream();
        await recorder.Transfers.WriteTo(file, transfer, child.Id, cancel);
        file.Position = 0;
        using var opened = await TransferDesk.Open(file, passphrase, cancel);
        var ready = await recorder.Transfers.Ready(
            opened, new TakingIn(there, to.Code, SeedIds.For(family.ToString(), "taken in"), null, to.Teams[0].TeamId, null, null), takes.Name, ClosingSeals.Of(made.Sha256), cancel);
        await Record(
            SeedIds.For(there.ToString(), "take in"), there, new Author(takes.UserId, Capacity.TeamManager), ready.Command, (await recorder.Areas.RulesOf(to.Code, cancel)).Lists(today), ready.Beside, cancel);
        if (receiptCame)
        {
            var receipt = SeedIds.For(child.Id.ToString(), "receipt");
            await Record(receipt, child.Id, new Author(sends.UserId, Capacity.TeamManager), new RecordReceipt(receipt, move, today, made.Receipt, takes.Name), rules.Lists(today), null, cancel);
        }
    }

    private async Task Record(
        Guid commandId, Guid child, Author author, ICommand command, AreaPractice lists, Func<System.Data.Common.DbTransaction, CancellationToken, Task>? beside, CancellationToken cancel)
    {
        var request = new RecordRequest { CommandId = commandId, Author = author, Children = [child], Decide = c => command.Decide(c, lists, clock.Today()), Beside = beside };
        if (await recorder.Cases.Record(request, cancel) is RecordOutcome.Refused refused)
        {
            throw new InvalidOperationException($"The demonstration’s move was refused: {string.Join("; ", refused.Refusals.Select(r => r.Refusal.Message))}");
        }
    }
}
