using Holdfast.Casework;
using Holdfast.Casework.Moves;
using Holdfast.Cli.Seeding;

namespace Holdfast.Cli.Tests.Commands;

public sealed class Seeding(SeededDesk desk) : IClassFixture<SeededDesk>
{
    [Fact]
    public void The_database_is_made_and_it_is_told_who_can_sign_in()
    {
        desk.Seeded.Code.ShouldBe(ExitCode.Fine);
        desk.Seeded.Error.ShouldBeEmpty();
        desk.Seeded.Lines[0].ShouldMatch("^20 children in [0-9]+ families, [0-9]+ entries, up to 2026-11-18\\.$");
        desk.Seeded.Out.ShouldContain(Demonstration.Password);
        foreach (var area in Demonstration.Areas)
        {
            desk.Seeded.Out.ShouldContain(area.Worker(0).Email);
        }
    }

    [Fact]
    public async Task The_same_lives_put_in_again_add_nothing()
    {
        await using var before = await desk.Open();
        var head = await Head(before);

        var ran = await desk.Run("seed", "--children", "20", "--seed", "5", "--until", "2026-11-18");

        ran.Code.ShouldBe(ExitCode.Fine);
        ran.Lines[0].ShouldBe("These lives are in the database already. Nothing was added.");
        (await Head(before)).ShouldBe(head);
    }

    [Fact]
    public async Task Everyone_named_can_sign_in_and_has_a_capacity()
    {
        await using var recorder = await desk.Open();
        foreach (var member in Demonstration.Areas.SelectMany(a => a.Staff(2)).Append(Demonstration.Auditor).Append(Demonstration.Administrator))
        {
            (await recorder.WithAccounts(async (_, users) => await users.FindByEmailAsync(member.Email) is { } user && user.Id == member.UserId)).ShouldBeTrue(member.Email);
            (await recorder.Profiles.Of(member.UserId)).ShouldNotBeNull().Is(member.Capacity).ShouldBeTrue(member.Email);
        }

        var worker = Demonstration.Areas[0].Worker(0);
        (await recorder.WithAccounts(async (_, users) => await users.CheckPasswordAsync((await users.FindByEmailAsync(worker.Email))!, Demonstration.Password))).ShouldBeTrue();
    }

    [Fact]
    public async Task Stopped_midway_the_same_command_finishes()
    {
        using var stopped = new Desk();
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();

        var ran = await stopped.Run(["seed", "--children", "5", "--seed", "2"], new StringWriter(), cancel.Token);
        ran.Code.ShouldBe(ExitCode.Findings);
        ran.Complaints.ShouldHaveSingleItem().ShouldStartWith("Stopped.");

        (await stopped.Run("seed", "--children", "5", "--seed", "2")).Lines[0].ShouldStartWith("5 children in ");
        (await stopped.Run("verify")).Code.ShouldBe(ExitCode.Fine);
    }

    [Fact]
    public async Task A_family_is_moving_and_the_other_area_has_taken_its_record_in()
    {
        await using var recorder = await desk.Open();
        var children = new List<Child>();
        await foreach (var journal in recorder.Journals.ReadAll())
        {
            children.Add(Child.From(journal.ChildId, journal.Entries));
        }

        var moving = children.Where(c => c.Area == "hillingdon" && Move.Of(c).Any(m => m is { IsOpen: true, Kind: MoveKind.Permanent })).ShouldHaveSingleItem();
        var move = Move.Of(moving)[0];
        move.HasReceipt(move.Transfers.ShouldHaveSingleItem().TransferId).ShouldBeTrue();
        moving.Plans.ShouldContain(p => p.EndedOn == null, "the plan stays until the child is taken over");
        var taken = children.Where(c => c.Latest<ForeignRecordReceived>(_ => true) is not null).ShouldHaveSingleItem();
        (taken.Area, taken.FullName, taken.BornOn).ShouldBe(("birmingham", moving.FullName, moving.BornOn));
        (await recorder.Transfers.Segment(move.Transfers[0].TransferId, taken.Id)).ShouldNotBeNull();
    }

    private static async Task<int> Head(Recorder recorder)
    {
        var entries = 0;
        await foreach (var journal in recorder.Journals.ReadAll())
        {
            entries += journal.Entries.Count;
        }

        return entries;
    }
}
