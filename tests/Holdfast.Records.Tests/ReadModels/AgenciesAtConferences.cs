using Holdfast.Casework;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.Journal;
using Holdfast.Records.Cases;
using Holdfast.Records.ReadModels;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Tests.ReadModels;

public sealed class AgenciesAtConferencesOnSqlite() : AgenciesAtConferences(Engine.Sqlite);

public sealed class AgenciesAtConferencesOnPostgreSql() : AgenciesAtConferences(Engine.PostgreSql);

public abstract class AgenciesAtConferences(Engine engine) : ServiceSuite(engine)
{
    private AgencyQueries Agencies => new(Database, Test.Clock);

    [Fact, Trait("requirement", "B09")]
    public async Task Are_counted_across_children_with_brothers_and_sisters_once_and_the_last_word_about_each()
    {
        var (mia, leo, other) = (await Child("Mia"), await Child("Leo"), await Child("Zara"));
        var (first, second) = (NewId.Next(), NewId.Next());
        foreach (var sibling in new[] { mia, leo })
        {
            await Write(sibling, Attended(first, "Sam Holt", AgencyGrouping.Police, AttendanceHow.NeitherCameNorReported), Attended(first, "Jo Bell", AgencyGrouping.School, AttendanceHow.NeitherCameNorReported));
            await Write(sibling, Attended(first, "Jo Bell", AgencyGrouping.School, AttendanceHow.InPerson), Attended(first, "Ana", AgencyGrouping.Parent, AttendanceHow.InPerson));
        }

        await Write(other, Attended(second, "Sam Holt", AgencyGrouping.Police, AttendanceHow.ReportOnly));

        (await Agencies.Attendance([Area])).ShouldBe([new AgencyAttendance(AgencyGrouping.School, 1, 1, 0, 0), new AgencyAttendance(AgencyGrouping.Police, 2, 0, 1, 1)]);
        (await Agencies.Of(AgencyGrouping.Police, [Area])).Select(l => l.How).ShouldBe([AttendanceHow.NeitherCameNorReported, AttendanceHow.ReportOnly], ignoreOrder: true);
        (await Agencies.Attendance(["wales"])).ShouldBeEmpty();
    }

    [Fact, Trait("requirement", "B08a")]
    public async Task Reports_in_time_late_and_missing_are_told_apart()
    {
        var (child, conference) = (await Child("Mia"), NewId.Next());
        await Write(child, new ConferenceRequested(conference, ConferenceKind.Initial, Today.AddDays(-20), null, null, "Harm", null));
        foreach (var (needed, came) in new (int, int?)[] { (-3, -4), (-3, -2), (-3, null), (5, null) })
        {
            var report = NewId.Next();
            await Write(child, new ReportAsked(conference, report, "Community health", "Grace Lund", Today.AddDays(-15), Today.AddDays(needed)));
            if (came is { } days)
            {
                await Write(child, new ReportReceived(conference, report, Today.AddDays(days), "Grace Lund"));
            }
        }

        (await Agencies.Reports([Area])).ShouldBe([new AgencyReports("Community health", 4, 1, 1, 1)]);
    }

    [Fact]
    public async Task Come_back_by_a_rebuild()
    {
        await Write(await Child("Mia"), Attended(NewId.Next(), "Sam Holt", AgencyGrouping.Police, AttendanceHow.InPerson));
        var before = await Rebuild.Fingerprint();
        await Database.Write((tx, _) => tx.Execute("DELETE FROM conference_attendance"));
        (await Rebuild.Fingerprint()).ShouldNotBe(before);

        await Rebuild.All();

        (await Rebuild.Fingerprint()).ShouldBe(before);
    }

    private Task<Guid> Child(string name) => Register(name, "Oak", new DateOnly(2019, 5, 4), worker: Asha);

    private async Task Write(Guid child, params IReadOnlyList<ChildEvent> events) =>
        await Cases.AppendMany([new BatchedAct(child, events, NewId.Next(), new Author(Asha, Capacity.LeadSocialWorker))]);

    private static ConferenceAttended Attended(Guid conference, string name, AgencyGrouping grouping, AttendanceHow how) =>
        new(NewId.Next(), conference, Today.AddDays(-1), null, name, "expected", grouping, how, null, null, null);
}
