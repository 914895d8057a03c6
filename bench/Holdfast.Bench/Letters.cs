using System.Diagnostics;
using System.Globalization;
using Holdfast.Casework;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Cli.Seeding;
using Holdfast.Records.Cases;
using Holdfast.Records.ReadModels;
using Holdfast.Records.Storage;

namespace Holdfast.Bench;

/// <summary>Twenty readers' letters are signed and their PDFs made by a site in a process of its own, while somebody else opens a child's page again and again.</summary>
internal static class Letters
{
    private const int Readers = 20;
    private const int WarmUp = 150;

    public static async Task<Measured> Measure(Desk desk)
    {
        var settings = await desk.CopyOfLives("letters");
        var area = Demonstration.Areas[0];
        var (child, conference) = await Begin(settings, area);
        await using var served = ServedSite.Of(settings);
        using var chair = await Person.SignIn(served.Address, area.Chair.Email);
        using var worker = await Person.SignIn(served.Address, area.Worker(0).Email);
        var page = $"/children/{child}";
        for (var i = 0; i < WarmUp; i++)
        {
            await worker.Read(page);
        }

        var (busy, quiet) = (new List<double>(), new List<double>());
        foreach (var kind in new[] { LetterKind.Decision, LetterKind.FullRecord })
        {
            var sign = $"/children/{child}/letters/{conference}/sign?kind={kind}";
            var fields = await chair.Form(sign, ("HasRead", "yes"));
            fields.AddRange(Members(area).Select(m => new KeyValuePair<string, string>("Chosen", m.PersonId.ToString())));
            quiet.AddRange(await Opened(worker, page, Task.Delay(TimeSpan.FromSeconds(6))));
            busy.AddRange(await Opened(worker, page, chair.Send(sign, fields)));
        }

        var (with, without) = (Turns.Median(busy), Turns.Median(quiet));
        return new Measured(
            $"a child's page while the PDFs of {Readers} letters are made ({busy.Count} times)", Milliseconds(with), $"{Milliseconds(without)} otherwise", with / without, "at most 1.2", with / without <= 1.2);
    }

    /// <summary>How long the page took each time, from now until that is done.</summary>
    private static async Task<List<double>> Opened(Person worker, string page, Task until)
    {
        var times = new List<double>();
        while (!until.IsCompleted)
        {
            var began = Stopwatch.GetTimestamp();
            await worker.Read(page);
            times.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
        }

        await until;
        return times;
    }

    private static string Milliseconds(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1000:0.0} ms");

    private static IEnumerable<CoreGroupMember> Members(DemonstrationArea area) =>
        Enumerable.Range(0, Readers).Select(i => new CoreGroupMember(SeedIds.For("bench", $"{area.Code} {i}"), $"Reader {(char)('A' + i)} Benchley", "Professional", "Bench", null));

    private static async Task<(Guid Child, Guid Conference)> Begin(DatabaseSettings settings, DemonstrationArea area)
    {
        await using var recorder = await Desk.Open(settings, Access.ReadAndWrite);
        var card = (await new ChildQueries(recorder.Database, TimeProvider.System).OfUser(area.Worker(0).UserId)).First(c => c.OnPlan);
        var (conference, today) = (NewId.Next(), TimeProvider.System.Today());
        List<ChildEvent> events =
        [
            new CoreGroupMembersNamed([.. Members(area)], today),
            new ReviewConferenceHeld(conference, today, ReviewDecision.Continue, "neglect"),
            new LetterWordsWritten(NewId.Next(), conference, "Mondays are still hungry days.", "Both eat before school.", "Gran comes on Fridays.", "The court is asked.", null, "You did nothing wrong.", today),
        ];
        await recorder.Cases.AppendMany([new BatchedAct(card.ChildId, events, NewId.Next(), new Author(area.Chair.UserId, Capacity.ConferenceChair))]);
        return (card.ChildId, conference);
    }
}
