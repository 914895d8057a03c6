using System.Globalization;
using System.Text.Json;

namespace Holdfast.Cli.Tests.Commands;

public sealed class ListingDuties(SeededDesk desk) : IClassFixture<SeededDesk>
{
    [Fact]
    [Trait("requirement", "X01")]
    public async Task The_open_duties_are_one_array_and_each_says_because()
    {
        var duties = await Json("duties", "--json");

        duties.Count.ShouldBeGreaterThan(20);
        foreach (var duty in duties)
        {
            Guid.TryParse(duty.GetProperty("child").GetString(), out _).ShouldBeTrue();
            duty.GetProperty("area").GetString().ShouldBeOneOf("hillingdon", "birmingham", "wales", "isle-of-man", "england");
            duty.GetProperty("rule").GetString().ShouldNotBeNullOrEmpty();
            duty.GetProperty("owner").GetString().ShouldBeOneOf("lead-social-worker", "team-manager", "conference-chair", "core-group-professional", "head-of-service");
            duty.GetProperty("openedBy").GetInt32().ShouldBePositive();
            duty.GetProperty("provisional").ValueKind.ShouldBeOneOf(JsonValueKind.True, JsonValueKind.False);
            duty.GetProperty("because").GetString()!.ShouldContain("source: ");
            Day(duty, "version").ShouldNotBeNull();
            Day(duty, "openedOn").ShouldNotBeNull().ShouldBeLessThanOrEqualTo(Desk.Today);
            (Day(duty, "due") is null).ShouldBe(duty.GetProperty("state").GetString() == "not-set-by-area");
        }
    }

    [Fact]
    public async Task Without_json_each_duty_is_a_line_that_begins_with_its_day()
    {
        var ran = await desk.Run("duties");

        ran.Code.ShouldBe(ExitCode.Fine);
        ran.Lines.Length.ShouldBe((await Json("duties", "--json")).Count);
        ran.Lines.ShouldAllBe(line => line.StartsWith("no date", StringComparison.Ordinal) || char.IsAsciiDigit(line[0]));
    }

    [Fact]
    public async Task One_child_is_found_by_our_id_and_by_the_areas()
    {
        var first = (await Json("duties", "--json"))[0];
        var (ours, theirs) = (first.GetProperty("child").GetString()!, first.GetProperty("areaChildId").GetString()!);

        var byOurs = await Json("duties", "--child", ours, "--json");

        byOurs.ShouldAllBe(duty => duty.GetProperty("child").GetString() == ours);
        (await Json("duties", "--child", theirs, "--json")).Select(d => d.GetRawText()).ShouldBe(byOurs.Select(d => d.GetRawText()));
    }

    [Fact]
    public async Task As_at_a_day_nothing_that_happened_later_opens_or_meets_anything()
    {
        var day = Desk.Today.AddMonths(-4);

        var duties = await Json("duties", "--json", "--as-at", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

        duties.ShouldNotBeEmpty();
        duties.ShouldAllBe(duty => Day(duty, "openedOn") <= day);
    }

    [Fact]
    [Trait("requirement", "X03")]
    public async Task Known_at_a_day_only_what_had_been_written_by_its_end_counts()
    {
        (await desk.Run("duties", "--json", "--known-at", "2019-12-31")).ShouldBe(new Ran(ExitCode.Fine, "[]" + Environment.NewLine, ""));

        var yesterday = await Json("duties", "--json", "--known-at", "2026-11-17");
        var lastMonth = await Json("duties", "--json", "--known-at", "2026-10-18");
        yesterday.Select(d => d.GetRawText()).ShouldNotBe(lastMonth.Select(d => d.GetRawText()));
        lastMonth.ShouldAllBe(duty => Day(duty, "openedOn") <= new DateOnly(2026, 10, 18));
    }

    [Fact]
    public async Task A_child_nobody_knows_is_wrong_use()
    {
        var ran = await desk.Run("duties", "--child", "NOBODY");

        ran.Code.ShouldBe(ExitCode.WrongUse);
        ran.Out.ShouldBeEmpty();
        ran.Error.ShouldContain("There is no child with the id NOBODY.");
    }

    private static DateOnly? Day(JsonElement duty, string property) =>
        duty.GetProperty(property).GetString() is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private async Task<IReadOnlyList<JsonElement>> Json(params string[] args)
    {
        var ran = await desk.Run(args);
        ran.Error.ShouldBeEmpty();
        ran.Code.ShouldBe(ExitCode.Fine);
        return [.. JsonDocument.Parse(ran.Out).RootElement.EnumerateArray()];
    }
}
