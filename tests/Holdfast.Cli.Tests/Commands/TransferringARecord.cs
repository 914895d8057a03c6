using System.Security.Cryptography;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Moves;
using Holdfast.Casework.People;
using Holdfast.Cli.Seeding;
using Holdfast.Records.Cases;
using Holdfast.Records.Storage;
using Holdfast.Records.Transfers;

namespace Holdfast.Cli.Tests.Commands;

/// <summary>A child’s record goes from one Holdfast to another, each with its own database and its own keys.</summary>
public sealed class TransferringARecord : IAsyncLifetime
{
    private readonly Desk here = new();
    private readonly Desk there = new();
    private readonly Guid child = NewId.Next();

    private string File => Path.Combine(here.Folder, "rowan.holdfast");

    private string Passphrase => here.Write("passphrase", "seven brass lanterns\n");

    /// <summary>The closing seal of the file as it lies there, so that what else is wrong with it is told.</summary>
    private string Seal => ClosingSeals.Of(Sha(File));

    private static Guid Team => Demonstration.Areas.Single(a => a.Code == "wales").Teams[0].TeamId;

    public async Task InitializeAsync()
    {
        foreach (var desk in new[] { here, there })
        {
            (await desk.Run("seed", "--children", "20", "--seed", "5")).Code.ShouldBe(ExitCode.Fine);
        }

        await Record(
            new ChildRegistered("hillingdon", "H-77", new PersonName("Rowan", "Ashdown"), new DateOnly(2017, 5, 4), null, Sex.Female, null, new DateOnly(2026, 9, 1)), new FamilyJoined(NewId.Next(), "Ashdown", new DateOnly(2026, 9, 1)),
            new Casework.Plans.PlanBegan(NewId.Next(), new DateOnly(2026, 9, 21), "neglect", null, null, null), new SchoolRecorded("Oak Primary", null, new DateOnly(2026, 9, 1)));
    }

    public Task DisposeAsync()
    {
        here.Dispose();
        there.Dispose();
        return Task.CompletedTask;
    }

    [Fact, Trait("requirement", "H08a")]
    public async Task It_is_taken_in_there_once_and_its_chain_still_holds()
    {
        await Moves();
        var made = await Make();
        made.Code.ShouldBe(ExitCode.Fine, made.Error);
        (await there.Run("transfer", "check", File, "--passphrase-file", Passphrase)).Lines[0].ShouldStartWith("The file is whole: 5 entries of Hillingdon");

        var taken = await TakeIn();
        taken.Code.ShouldBe(ExitCode.Fine, taken.Out + taken.Error);
        taken.Lines[0].ShouldContain("Read this receipt back to Hillingdon: ");
        var again = await TakeIn();
        again.Code.ShouldBe(ExitCode.Findings);
        again.Lines[0].ShouldStartWith("This file has been taken in already");
        (await there.Run("verify")).Code.ShouldBe(ExitCode.Fine);

        await using var recorder = await there.Open();
        var id = Guid.Parse(taken.Lines[0].Split("Taken in as child ")[1][..36]);
        var received = (await recorder.Journals.ReadChild(id)).Latest<ForeignRecordReceived>(_ => true)!;
        var segment = (await recorder.Transfers.Segment(received.TransferId, id))!;
        ForeignJournal.Check(segment).ShouldBe(new SegmentCheck(5, 0, null));
        ForeignJournal.Child(segment).School!.Name.ShouldBe("Oak Primary");
        received.Seal.ShouldBe(Convert.ToHexStringLower(segment.Entries[^1].Leaf));
    }

    [Fact, Trait("requirement", "X05")]
    public async Task A_file_that_was_altered_or_opened_with_another_passphrase_is_not_taken_in()
    {
        await Moves();
        (await Make()).Code.ShouldBe(ExitCode.Fine);
        var bytes = await System.IO.File.ReadAllBytesAsync(File);
        bytes[^20] ^= 1;
        await System.IO.File.WriteAllBytesAsync(File, bytes);
        (await TakeIn()).Lines[0].ShouldStartWith("The file was altered or cut short on its way.");

        bytes[^20] ^= 1;
        await System.IO.File.WriteAllBytesAsync(File, bytes);
        (await there.Run("transfer", "take-in", File, "--passphrase-file", here.Write("other", "eight brass lanterns"), "--closing-seal", Seal, "--team", $"{Team}")).Lines[0].ShouldStartWith("The passphrase does not open this file.");
        await using var recorder = await there.Open();
        (await recorder.Journals.Children()).Count.ShouldBe(21);
    }

    [Fact, Trait("requirement", "X05")]
    public async Task An_entry_put_into_the_file_by_somebody_who_knows_the_passphrase_is_found()
    {
        await Moves();
        (await Make()).Code.ShouldBe(ExitCode.Fine);
        var segment = TransferEnvelope.Open(await System.IO.File.ReadAllBytesAsync(File), "seven brass lanterns");
        TransferSegment[] forged =
        [
            segment with { Entries = [.. segment.Entries.SkipLast(2), segment.Entries[^1]] },
            segment with { Entries = [.. segment.Entries.Select(e => e.Version == 3 ? e with { HappenedOn = "2020-01-01" } : e)] },
            segment with { Entries = [.. segment.Entries.Select(e => e.Version == 3 ? e with { Body = segment.Entries[1].Body } : e)] },
            segment with { Entries = [.. segment.Entries.Reverse()] },
        ];
        foreach (var one in forged)
        {
            await System.IO.File.WriteAllBytesAsync(File, TransferEnvelope.Seal(one, "seven brass lanterns"));
            (await TakeIn()).Lines[0].ShouldContain("is not as it was written. Nothing was taken in.");
        }
    }

    [Fact, Trait("requirement", "X05")]
    public async Task A_file_whose_end_was_cut_off_by_somebody_who_knows_the_passphrase_is_refused_by_its_closing_seal()
    {
        await Moves();
        var said = (await Make()).Lines[0].Split("The closing seal: ")[1];
        said.ShouldMatch("^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$");
        (await there.Run("transfer", "check", File, "--passphrase-file", Passphrase)).Lines[1].ShouldBe($"Its closing seal is {said}. It must be the one the other authority says.");
        var whole = await System.IO.File.ReadAllBytesAsync(File);
        var segment = TransferEnvelope.Open(whole, "seven brass lanterns");
        await System.IO.File.WriteAllBytesAsync(File, TransferEnvelope.Seal(segment with { Entries = [.. segment.Entries.SkipLast(1)] }, "seven brass lanterns"));
        (await there.Run("transfer", "check", File, "--passphrase-file", Passphrase)).Lines[0].ShouldStartWith("The file is whole: 4 entries", Case.Sensitive, "nothing in it tells");

        var refused = await TakeIn(File, said);

        refused.Code.ShouldBe(ExitCode.Findings);
        refused.Lines[0].ShouldStartWith("This is not the closing seal of the file.");
        await using (var recorder = await there.Open())
        {
            (await recorder.Journals.Children()).Count.ShouldBe(21);
        }

        await System.IO.File.WriteAllBytesAsync(File, whole);
        (await TakeIn(File, said.ToLowerInvariant().Replace('-', ' '))).Code.ShouldBe(ExitCode.Fine);
    }

    [Fact, Trait("requirement", "H08a")]
    public async Task A_file_of_the_first_shape_is_still_taken_in()
    {
        // Made by the Holdfast of before papers travelled, of the same child.
        var file = Path.Combine(AppContext.BaseDirectory, "Commands", "Stored", "first-shape.holdfast");
        (await there.Run("transfer", "check", file, "--passphrase-file", Passphrase)).Lines[0].ShouldBe(
            "The file is whole: 5 entries of Hillingdon, made on 18 November 2026 by The person who runs Holdfast. 0 of them by place and fingerprint only. 0 papers with it.");

        var taken = await TakeIn(file, Sha(file));

        taken.Code.ShouldBe(ExitCode.Fine, taken.Out + taken.Error);
        await using var recorder = await there.Open();
        var child = await recorder.Journals.ReadChild(Guid.Parse(taken.Lines[0].Split("Taken in as child ")[1][..36]));
        child.FullName.ShouldBe("Rowan Ashdown");
        var received = child.Latest<ForeignRecordReceived>(_ => true)!;
        received.Papers.ShouldBeNull("it says nothing of papers");
        var segment = (await recorder.Transfers.Segment(received.TransferId, child.Id))!;
        segment.Format.ShouldBe(TransferSegment.FirstFormat);
        ForeignJournal.Child(segment).School!.Name.ShouldBe("Oak Primary");
        (await there.Run("verify")).Code.ShouldBe(ExitCode.Fine);
    }

    [Fact]
    public async Task Without_a_move_on_the_record_or_with_a_short_passphrase_there_is_no_file()
    {
        (await Make()).Complaints[0].ShouldBe("No move of this child to another authority is on the record. Record it first.");
        await Moves();
        (await here.Run("transfer", "make", $"{child}", "--to", File, "--passphrase-file", here.Write("short", "short"))).Complaints[0].ShouldBe("The passphrase must have at least 12 characters.");
        System.IO.File.Exists(File).ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_that_is_there_is_not_written_over()
    {
        await Moves();
        (await Make()).Code.ShouldBe(ExitCode.Fine);
        var before = await System.IO.File.ReadAllBytesAsync(File);

        var again = await Make();

        again.Complaints[0].ShouldBe($"{File} is there already. Nothing is written over it.");
        (await System.IO.File.ReadAllBytesAsync(File)).ShouldBe(before);
        await using var recorder = await here.Open();
        (await recorder.Journals.ReadChild(child)).Facts.Count(f => f.What is TransferMade).ShouldBe(1);
    }

    [Fact, Trait("requirement", "X05")]
    public async Task Two_who_take_the_same_file_in_at_once_make_one_child()
    {
        await Moves();
        (await Make()).Code.ShouldBe(ExitCode.Fine);
        var segment = TransferEnvelope.Open(await System.IO.File.ReadAllBytesAsync(File), "seven brass lanterns");
        await using (var recorder = await there.Open(Access.ReadAndWrite))
        {
            var first = await recorder.KeptTransfers.KeepReceived(segment.Transfer, NewId.Next(), [1]);
            var second = await recorder.KeptTransfers.KeepReceived(segment.Transfer, NewId.Next(), [1]);
            await recorder.Database.Write(async (tx, stop) =>
            {
                await first(tx, stop);
                return true;
            });

            await Should.ThrowAsync<TransferTakenInException>(() => recorder.Database.Write(async (tx, stop) =>
            {
                await second(tx, stop);
                return true;
            }));
        }

        (await TakeIn()).Lines[0].ShouldStartWith("This file has been taken in already");
    }

    private Task Moves() => Record(new MoveNotified(NewId.Next(), new DateOnly(2026, 11, 2), null, MoveKind.Permanent, "Wales", "A new flat"));

    private Task<Ran> Make() => here.Run("transfer", "make", $"{child}", "--to", File, "--passphrase-file", Passphrase);

    private Task<Ran> TakeIn() => TakeIn(File, Seal);

    private Task<Ran> TakeIn(string file, string seal) => there.Run("transfer", "take-in", file, "--passphrase-file", Passphrase, "--closing-seal", seal, "--team", $"{Team}");

    /// <summary>The fingerprint of the file as it lies there.</summary>
    private static string Sha(string file) => Convert.ToHexStringLower(SHA256.HashData(System.IO.File.ReadAllBytes(file)));

    private async Task Record(params ChildEvent[] events)
    {
        await using var recorder = await here.Open(Access.ReadAndWrite);
        await recorder.Cases.AppendMany([new BatchedAct(child, events, NewId.Next(), new Author(Recorder.OperatorId, Capacity.Operator))]);
    }
}
