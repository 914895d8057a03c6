using System.CommandLine;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Moves;
using Holdfast.Records.Cases;
using Holdfast.Records.Gate;
using Holdfast.Records.Storage;
using Holdfast.Records.Transfers;

namespace Holdfast.Cli.Commands;

/// <summary>`holdfast transfer`: a child’s record as a sealed file for another authority, and such a file taken in. The passphrase is read from a file, so that it stands in no list of commands.</summary>
internal static class Transfer
{
    public static Command Command(Surroundings around) => new("transfer", "Hand a child’s record over to another authority, or take one in") { Make(around), Check(around), TakeIn(around) };

    private static Command Make(Surroundings around)
    {
        var id = new Argument<string>("ID") { Description = "Holdfast's id of the child, or the area's number for the child" };
        var to = new Option<string>("--to") { Description = "The file to write", Required = true };
        var passphrase = Passphrase();
        var withProtected = new Option<bool>("--with-protected-addresses") { Description = "Protected addresses travel too, and stay protected" };
        var lookedThrough = new Option<bool>("--papers-looked-through") { Description = "Somebody read the papers: none says where somebody lives who is kept apart. Without it, they stay when protected addresses do" };
        var command = new Command("make", "Put the record of a child whose move is on the record into a file") { id, to, passphrase, withProtected, lookedThrough };
        command.SetAction((parsed, cancel) => Make(
            DatabaseOption.Existing(parsed, around), parsed.GetValue(id)!, parsed.GetValue(to)!, parsed.GetValue(passphrase)!, new TransferChoices(parsed.GetValue(withProtected), parsed.GetValue(lookedThrough)), around, cancel));
        return command;
    }

    private static Command Check(Surroundings around)
    {
        var file = new Argument<string>("FILE") { Description = "The file the other authority sent" };
        var passphrase = Passphrase();
        var command = new Command("check", "Prove that no entry in a file was changed, without taking it in. It needs no database") { file, passphrase };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var sent = Sent(parsed.GetValue(file)!);
            if (await Whole(sent, parsed.GetValue(passphrase)!, around, cancel) is not var (segment, sha))
            {
                return ExitCode.Findings;
            }

            var check = ForeignJournal.Check(segment);
            await around.Out.WriteLineAsync($"The file is whole: {Counted.Of(check.Entries, "entry", "entries")} of {segment.From}, made on {UkDate.Long(UkClock.DayOf(segment.MadeAt))} by {segment.MadeBy}. {check.LeftOut} of them by place and fingerprint only. {Counted.Of(segment.Papers?.Count ?? 0, "paper", "papers")} with it.");
            await around.Out.WriteLineAsync($"Its closing seal is {ClosingSeals.Of(sha)}. It must be the one the other authority says.");
            return ExitCode.Fine;
        });
        return command;
    }

    private static Command TakeIn(Surroundings around)
    {
        var file = new Argument<string>("FILE") { Description = "The file the other authority sent" };
        var passphrase = Passphrase();
        var team = new Option<Guid>("--team") { Description = "The team that takes the child", Required = true };
        var seal = new Option<string>("--closing-seal") { Description = "The closing seal, as the other authority says it by telephone: proves that the file is the whole one they made", Required = true };
        var family = new Option<Guid?>("--family") { Description = "The family of a brother or sister who is here already" };
        var command = new Command("take-in", "Take a child in with another authority’s record") { file, passphrase, seal, team, family };
        command.SetAction((parsed, cancel) =>
            TakeIn(DatabaseOption.Existing(parsed, around), parsed.GetValue(file)!, parsed.GetValue(passphrase)!, parsed.GetValue(seal)!, parsed.GetValue(team), parsed.GetValue(family), around, cancel));
        return command;
    }

    private static Option<string> Passphrase() => new("--passphrase-file") { Description = "The file whose first line is the passphrase", Required = true };

    private static async Task<int> Make(DatabaseSettings settings, string id, string to, string passphraseFile, TransferChoices choices, Surroundings around, CancellationToken cancel)
    {
        var passphrase = await FirstLine(passphraseFile, cancel);
        if (passphrase.Length < TransferEnvelope.LeastPassphrase)
        {
            throw new WrongUseException($"The passphrase must have at least {TransferEnvelope.LeastPassphrase} characters.");
        }

        if (File.Exists(to))
        {
            throw new WrongUseException($"{to} is there already. Nothing is written over it.");
        }

        await using var recorder = await Recorder.Open(settings, Access.ReadAndWrite, around);
        if (await ChildrenByNumber.Find(recorder.Database, id, cancel) is not [var childId])
        {
            throw new WrongUseException($"More than one child has the number {id}. Write Holdfast's id of the child.");
        }

        await recorder.NameOperator(cancel);
        await recorder.Looks.Log([new Look(Recorder.OperatorId, childId, Capacity.Operator)], "transfer: whole record", cancel);
        var child = await recorder.Journals.ReadChild(childId, cancel: cancel);
        if (Move.Of(child).FirstOrDefault(m => m.IsOpen) is not { } move)
        {
            throw new WrongUseException("No move of this child to another authority is on the record. Record it first.");
        }

        var transfer = NewId.Next();
        var rules = await recorder.Areas.RulesOf(child.Area, cancel);
        var today = around.Clock.Today();
        var made = await recorder.Transfers.Make(childId, transfer, rules.Name, "The person who runs Holdfast", choices, passphrase, cancel);
        var outcome = await recorder.Cases.Record(
            new RecordRequest
            {
                CommandId = transfer,
                Author = new Author(Recorder.OperatorId, Capacity.Operator),
                Children = [childId],
                Decide = c => new MakeTransfer(
                    transfer, move.MoveId, today, made.Entries, made.LeftOut, made.Seal, made.Sha256, choices.Protected, made.Receipt, "The person who runs Holdfast", made.Papers, made.PapersLeftOut).Decide(c, rules.Lists(today), today),
                Beside = made.Beside,
            },
            cancel);
        if (await WasRefused(outcome, around))
        {
            await recorder.Transfers.Forget(made, cancel);
            return ExitCode.Findings;
        }

        await using (var written = File.Create(to))
        {
            await recorder.Transfers.WriteTo(written, transfer, childId, cancel);
        }

        await around.Out.WriteLineAsync($"{Counted.Of(made.Entries, "entry", "entries")} written for {move.Notified.Authority}, {made.LeftOut} of them by place and fingerprint only, and {Counted.Of(made.Papers, "paper", "papers")}{(made.PapersLeftOut > 0 ? $" ({made.PapersLeftOut} stay here)" : "")}. The file’s fingerprint is {made.Sha256}. Say the passphrase and the closing seal to them by telephone. The closing seal: {ClosingSeals.Of(made.Sha256)}");
        return ExitCode.Fine;
    }

    private static async Task<int> TakeIn(DatabaseSettings settings, string file, string passphraseFile, string closingSeal, Guid team, Guid? family, Surroundings around, CancellationToken cancel)
    {
        await using var sent = Sent(file);
        using var opened = await Open(sent, passphraseFile, around, cancel);
        if (opened is not { Segment: var segment })
        {
            return ExitCode.Findings;
        }

        await using var recorder = await Recorder.Open(settings, Access.ReadAndWrite, around);
        if (await recorder.Areas.Team(team, cancel) is not { } place)
        {
            throw new WrongUseException($"There is no team {team}.");
        }

        if (await recorder.KeptTransfers.TakenInFor(segment.Transfer, cancel) is { } taken)
        {
            await around.Out.WriteLineAsync($"This file has been taken in already, as child {taken}. Receipt: {segment.Receipt}");
            return ExitCode.Findings;
        }

        await recorder.NameOperator(cancel);
        var (child, command) = (NewId.Next(), NewId.Next());
        TransferReady ready;
        try
        {
            ready = await recorder.Transfers.Ready(opened, new TakingIn(child, place.Area, family ?? NewId.Next(), null, team, null, null), "The person who runs Holdfast", closingSeal, cancel);
        }
        catch (TransferNotOpenedException why)
        {
            await around.Out.WriteLineAsync(why.Message);
            return ExitCode.Findings;
        }

        var lists = (await recorder.Areas.RulesOf(place.Area, cancel)).Lists(around.Clock.Today());
        RecordOutcome outcome;
        try
        {
            outcome = await recorder.Cases.Record(
                new RecordRequest
                {
                    CommandId = command,
                    Author = new Author(Recorder.OperatorId, Capacity.Operator),
                    Children = [child],
                    Decide = c => ready.Command.Decide(c, lists, around.Clock.Today()),
                    ProtectedContacts = ready.Contacts,
                    Beside = ready.Beside,
                },
                cancel);
        }
        catch (TransferTakenInException meanwhile)
        {
            await recorder.Transfers.Forget(ready, cancel);
            await around.Out.WriteLineAsync(meanwhile.Message);
            return ExitCode.Findings;
        }

        if (await WasRefused(outcome, around))
        {
            await recorder.Transfers.Forget(ready, cancel);
            return ExitCode.Findings;
        }

        await around.Out.WriteLineAsync($"Taken in as child {child}, with {Counted.Of(segment.Papers?.Count ?? 0, "paper", "papers")}. Read this receipt back to {segment.From}: {segment.Receipt}");
        return ExitCode.Fine;
    }

    private static async Task<bool> WasRefused(RecordOutcome outcome, Surroundings around)
    {
        foreach (var (_, refusal) in outcome is RecordOutcome.Refused refused ? refused.Refusals : [])
        {
            await around.Out.WriteLineAsync(refusal.Message);
        }

        return outcome is RecordOutcome.Refused;
    }

    private static async Task<OpenedTransfer?> Open(Stream file, string passphraseFile, Surroundings around, CancellationToken cancel)
    {
        var passphrase = await FirstLine(passphraseFile, cancel);
        try
        {
            return await TransferDesk.Open(file, passphrase, cancel);
        }
        catch (TransferNotOpenedException why)
        {
            await around.Out.WriteLineAsync(why.Message);
            return null;
        }
    }

    /// <summary>Opens a file and reads it to its end, every paper too.</summary>
    private static async Task<(TransferSegment Segment, string Sha256)?> Whole(Stream file, string passphraseFile, Surroundings around, CancellationToken cancel)
    {
        using var opened = await Open(file, passphraseFile, around, cancel);
        try
        {
            await foreach (var _ in (opened?.Papers(cancel) ?? AsyncEnumerable.Empty<(int, byte[])>()).WithCancellation(cancel))
            {
            }

            return opened is null ? null : (opened.Segment, opened.Sha256);
        }
        catch (TransferNotOpenedException why)
        {
            await around.Out.WriteLineAsync(why.Message);
            return null;
        }
    }

    private static FileStream Sent(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException($"{path} can not be read: {unreadable.Message}");
        }
    }

    private static async Task<string> FirstLine(string path, CancellationToken cancel)
    {
        try
        {
            return (await File.ReadAllLinesAsync(path, cancel)) is [var line, ..] ? line.Trim() : "";
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException($"{path} can not be read: {unreadable.Message}");
        }
    }
}
