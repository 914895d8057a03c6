using System.Text.Json;
using Holdfast.Casework.Journal;
using Holdfast.Cli.Seeding;
using Holdfast.Practice;
using Holdfast.Records.ReadModels;
using Holdfast.Records.Storage;
using Holdfast.Returns.ChildrenInNeedCensus;

namespace Holdfast.Cli.Tests.Importing;

public sealed class ImportingACensus : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task The_children_of_the_file_are_registered_in_an_area_made_for_them()
    {
        var ran = await Import(SampleCensus.Text());

        ran.Code.ShouldBe(ExitCode.Fine);
        ran.Lines[0].ShouldBe("Children in Need census 2026 of authority 201: 5 children, 5 referrals, 3 enquiries, 2 conferences, 2 plans, 4 reviews, 1 ending of a plan, 1 closure, and 2 kept as they stand.");
        ran.Lines[1].ShouldBe("Area lea-201 was made, on the england pack.");
        ran.Lines[2].ShouldStartWith("intake.manager@lea-201.example can sign in to see and allocate them. The password, shown this once: ");
        ran.Lines[3].ShouldMatch("^5 children: [0-9]+ facts new, 0 corrected, 0 unchanged\\. Area lea-201\\.$");
        ran.Complaints.ShouldAllBe(line => line.StartsWith("Not settled by Authority 201", StringComparison.Ordinal));

        await using var recorder = await desk.Open();
        var child = await Child(recorder, "KELP01");
        child.Area.ShouldBe("lea-201");
        child.Plans.ShouldHaveSingleItem().BeganOn.ShouldBe(new DateOnly(2025, 8, 28));
        child.Facts.Where(f => f.What.Imported is null).Select(f => f.What.GetType().Name).ShouldBe(["FamilyJoined", "ChildAllocated"], ignoreOrder: true);
        child.Facts.Where(f => f.What.Imported is not null).ShouldAllBe(f => f.What.Imported!.Source == CensusEntries.Source);
        (await Child(recorder, "KELP04")).IsUnborn.ShouldBeTrue();
    }

    [Fact]
    public async Task The_intake_manager_signs_in_with_the_password_shown_and_sees_them()
    {
        var ran = await Import(SampleCensus.Text());
        var password = ran.Lines[2].Split(' ')[^1];

        await using var recorder = await desk.Open();
        var manager = await recorder.WithAccounts(async (_, users) =>
        {
            var user = (await users.FindByEmailAsync("intake.manager@lea-201.example")).ShouldNotBeNull();
            (await users.CheckPasswordAsync(user, password)).ShouldBeTrue();
            return user.Id;
        });
        var profile = (await recorder.Profiles.Of(manager)).ShouldNotBeNull();
        profile.Capacities.ShouldBe([Capacity.TeamManager]);
        var queries = new ChildQueries(recorder.Database, desk.Clock);
        (await queries.UnallocatedForTeam(profile.Manages)).Total.ShouldBe(5);

        // What the file can not say is something to complete: a name for each child who is born, and how a plan ended.
        var toComplete = (await queries.ToComplete(profile.Manages)).Children;
        toComplete.Where(c => c.NotNamed).Select(c => c.AreaChildId).ShouldBe(["KELP01", "KELP02", "KELP03", "KELP05"], ignoreOrder: true);
        toComplete.Where(c => c.LeadNotInSource).Select(c => c.AreaChildId).ShouldBe(["KELP01"]);
        toComplete.Where(c => c.EndingNotInSource).Select(c => c.AreaChildId).ShouldBe(["KELP02"]);
    }

    [Fact, Trait("requirement", "W01")]
    public async Task Who_was_not_seen_alone_is_counted_of_what_is_known_and_a_child_just_brought_in_stands_apart()
    {
        await Import(SampleCensus.Text());

        await using var recorder = await desk.Open();
        var teams = (await recorder.Areas.Teams("lea-201")).Select(t => t.Id).ToList();
        var queries = new ChildQueries(recorder.Database, desk.Clock);
        async Task<string> On(DateOnly today) =>
            $"known: {string.Join(", ", (await queries.NotSeenAlone(teams, today.AddDays(-28))).Children.Select(c => c.AreaChildId))}; apart: {string.Join(", ", (await queries.AloneNotInSource(teams, today.AddDays(-28))).Children.Select(c => c.AreaChildId))}";

        // KELP01 is on a plan since August 2025; when the child was last seen, the census does not tell.
        (await On(Desk.Today)).ShouldBe("known: ; apart: KELP01");
        (await On(Desk.Today.AddDays(27))).ShouldBe("known: ; apart: KELP01");

        // From then on the days are the record's own, and nobody has been there.
        (await On(Desk.Today.AddDays(28))).ShouldBe("known: KELP01; apart: ");
    }

    [Fact]
    public async Task What_was_due_before_the_import_is_not_known_and_never_overdue()
    {
        await Import(SampleCensus.Text());

        var duties = JsonDocument.Parse((await desk.Run("duties", "--json")).Out).RootElement.EnumerateArray().ToList();
        duties.Select(d => d.GetProperty("rule").GetString()).Distinct().ShouldBe(["next-review", "core-group", "supervision", "visit"], ignoreOrder: true);
        duties.ShouldAllBe(d => d.GetProperty("due").GetString() == null || string.CompareOrdinal(d.GetProperty("due").GetString(), "2026-11-18") > 0);

        await using var recorder = await desk.Open();
        var child = await Child(recorder, "KELP01");
        var states = DutyEngine.Duties(child, await recorder.Areas.RulesOf("lea-201"), Desk.Today).GroupBy(d => d.Rule).ToDictionary(g => g.Key, g => g.First().State);
        states["first-core-group"].ShouldBe(DutyState.NotKnownBeforeImport);
        states["first-core-group-date"].ShouldBe(DutyState.NotKnownBeforeImport);
        states["first-review"].ShouldBe(DutyState.Met);
    }

    [Fact]
    public async Task A_review_due_soon_after_the_import_is_due_from_the_last_review_in_the_file()
    {
        desk.Clock.MoveTo(new DateTimeOffset(2026, 5, 5, 12, 0, 0, TimeSpan.Zero));
        await Import(SampleCensus.Text());

        var next = JsonDocument.Parse((await desk.Run("duties", "--child", "KELP01", "--json")).Out).RootElement.EnumerateArray().Single(d => d.GetProperty("rule").GetString() == "next-review");

        (next.GetProperty("openedOn").GetString(), next.GetProperty("due").GetString()).ShouldBe(("2026-03-24", "2026-09-24"));
    }

    [Fact]
    public async Task A_second_run_adds_nothing()
    {
        var first = await Import(SampleCensus.Text());
        var before = await Entries();

        var second = await Import(SampleCensus.Text());

        second.Code.ShouldBe(ExitCode.Fine);
        var facts = first.Lines[^1].Split(' ')[2];
        second.Lines[^1].ShouldBe($"5 children: 0 facts new, 0 corrected, {facts} unchanged. Area lea-201.");
        second.Out.ShouldNotContain("password");
        second.Out.ShouldNotContain("was made");
        (await Entries()).ShouldBe(before);
    }

    [Fact]
    [Trait("requirement", "X05")]
    public async Task A_later_file_adds_what_is_new_and_corrects_what_it_tells_otherwise()
    {
        await Import(SampleCensus.Text());

        var ran = await Import(SampleCensus.Text()
            .Replace("<CPPreviewDate>2026-03-24</CPPreviewDate>", "<CPPreviewDate>2026-03-24</CPPreviewDate><CPPreviewDate>2026-03-30</CPPreviewDate>", StringComparison.Ordinal)
            .Replace("<Ethnicity>BAFR</Ethnicity>", "<Ethnicity>BCRB</Ethnicity>", StringComparison.Ordinal));

        ran.Lines[^1].ShouldMatch("^5 children: 1 fact new, 1 corrected, [0-9]+ unchanged\\.");
        await using var recorder = await desk.Open();
        (await Child(recorder, "KELP02")).Ethnicity.ShouldBe("BCRB");
        (await Child(recorder, "KELP02")).AllFacts.Count(f => f.Corrected).ShouldBe(1);
    }

    [Fact]
    public async Task A_bad_file_changes_nothing_and_every_problem_is_told_by_its_line()
    {
        var bad = SampleCensus.Text()
            .Replace("2025-08-11", "2025-02-30", StringComparison.Ordinal)
            .Replace("<CPPendDate>2026-01-15</CPPendDate>", "<CPPendDate>15/01/2026</CPPendDate>", StringComparison.Ordinal)
            .Replace("KELP05", "KELP04", StringComparison.Ordinal);

        var ran = await Import(bad);

        ran.Code.ShouldBe(ExitCode.Findings);
        ran.Out.ShouldBeEmpty();
        ran.Complaints.ShouldBe(
        [
            "Line 15, child KELP01, date the enquiry started: “2025-02-30” is not a real day. Write a day that is in the calendar, as year-month-day.",
            "Line 31, child KELP02, date the plan ended: “15/01/2026” is not written as year-month-day. Write 2026-01-15.",
            "Line 53, child KELP04, the area's child id: the same child is in the file twice; the first begins on line 45. Put all of one child's referrals in one Child, or enter the right id.",
            "3 problems found. Nothing was imported.",
        ]);
        File.Exists(desk.Path).ShouldBeFalse();
    }

    [Fact]
    public async Task What_the_file_leaves_out_or_codes_otherwise_is_told_and_imported()
    {
        var ran = await Import(SampleCensus.Text().Replace("<ReferralSource>5C</ReferralSource>", "<ReferralSource>9Z</ReferralSource>", StringComparison.Ordinal));

        ran.Code.ShouldBe(ExitCode.Fine);
        ran.Complaints[0].ShouldStartWith("To complete: Line 40, child KELP03, ");
        ran.Lines[^1].ShouldStartWith("5 children: ");
    }

    [Theory]
    [InlineData("There is no file", "import", "census", "nowhere.xml")]
    [InlineData("--area must be small letters", "import", "census", "nowhere.xml", "--area", "West Kelp")]
    public async Task A_file_that_is_not_there_or_an_area_without_a_code_is_wrong_use(string says, params string[] args)
    {
        var ran = await desk.Run(args);

        ran.Code.ShouldBe(ExitCode.WrongUse);
        ran.Error.ShouldContain(says);
        File.Exists(desk.Path).ShouldBeFalse();
    }

    [Fact]
    public async Task The_database_in_use_stops_the_import_before_it_begins()
    {
        await using (var server = await desk.Open(Access.ReadAndWrite))
        {
            var ran = await Import(SampleCensus.Text());

            ran.Code.ShouldBe(ExitCode.Findings);
            ran.Complaints[^1].ShouldContain("is in use by another Holdfast process");
        }

        (await Import(SampleCensus.Text())).Code.ShouldBe(ExitCode.Fine);
    }

    [Fact]
    public async Task Children_can_go_to_an_area_that_is_there_and_keeps_its_pack()
    {
        await desk.Run("seed", "--children", "1", "--seed", "1");

        var ran = await desk.Run("import", "census", desk.Write("census.xml", SampleCensus.Text()), "--area", "hillingdon");

        ran.Code.ShouldBe(ExitCode.Fine);
        ran.Out.ShouldNotContain("was made");
        ran.Out.ShouldContain($"intake.manager@hillingdon.example can sign in to see and allocate them. The password, shown this once: {Demonstration.Password}");
        await using var recorder = await desk.Open();
        (await recorder.Areas.RulesOf("hillingdon")).Pack.ShouldBe("hillingdon");
        (await Child(recorder, "KELP01", "hillingdon")).Area.ShouldBe("hillingdon");
    }

    private Task<Ran> Import(string census) => desk.Run("import", "census", desk.Write("census.xml", census));

    private static async Task<Casework.Child> Child(Recorder recorder, string number, string area = "lea-201") =>
        await recorder.Journals.ReadChild((await ChildrenByNumber.OfArea(recorder.Database, area, CancellationToken.None))[number]);

    private async Task<int> Entries()
    {
        await using var recorder = await desk.Open();
        var entries = 0;
        await foreach (var journal in recorder.Journals.ReadAll())
        {
            entries += journal.Entries.Count;
        }

        return entries;
    }
}
