using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Holdfast.Casework;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Cli.Seeding;
using Holdfast.Records.Cases;
using Holdfast.Records.ReadModels;
using Holdfast.Records.Storage;

namespace Holdfast.Bench;

/// <summary>
/// The board of a conference with 30 people watching it, over HTTP from a site in a process of its own: how long after somebody sends a form everybody has the new board,
/// and what all of it costs the site: taking in the form, waking the watchers, and making the board anew for each of them.
/// </summary>
internal static partial class Board
{
    private const int Watchers = 30;
    private const int EachPerson = 4;
    private const int WarmUp = 60;
    private const int Changes = 12;

    /// <summary>A conference that goes well writes something down about as often.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    /// <summary>Professionals enough that nobody has more boards open than one person may.</summary>
    private static IEnumerable<StaffMember> Members => Demonstration.Areas.SelectMany(a => new[] { a.HealthVisitor, a.Teacher });

    public static async Task<Measured[]> Measure(Desk desk)
    {
        var settings = await desk.CopyOfLives("board");
        var area = Demonstration.Areas[0];
        var (child, conference) = await Begin(settings, area);
        await using var served = ServedSite.Of(settings);
        var (site, address) = (served.Process, served.Address);
        using var chair = await Person.SignIn(address, area.Worker(0).Email);
        var people = new List<Person>();
        foreach (var member in Members)
        {
            people.Add(await Person.SignIn(address, member.Email));
        }

        var watchers = new List<Watcher>();
        for (var i = 0; i < Watchers; i++)
        {
            watchers.Add(await Watcher.Open(people[i / EachPerson], $"/children/{child}/conference/board/{conference}"));
        }

        var form = $"/children/{child}/conference/meeting/{conference}/point";
        for (var i = 0; i < WarmUp; i++)
        {
            await Change(chair, form, watchers, $"Warming up {i}");
        }

        var delays = new List<double>();
        site.Refresh();
        var (busy, began) = (site.TotalProcessorTime, Stopwatch.GetTimestamp());
        for (var i = 0; i < Changes; i++)
        {
            var next = Stopwatch.GetTimestamp();
            delays.AddRange(await Change(chair, form, watchers, $"Change number {i} of this conference"));
            await Task.Delay(TimeSpan.FromTicks(Math.Max(0, (Between - Stopwatch.GetElapsedTime(next)).Ticks)));
        }

        site.Refresh();
        var share = (site.TotalProcessorTime - busy) / Stopwatch.GetElapsedTime(began);
        var (longest, middle) = (delays.Max(), Turns.Median(delays));
        watchers.ForEach(w => w.Dispose());
        people.ForEach(p => p.Dispose());
        return
        [
            new Measured($"{Watchers} watchers have a change of the board, the last of them", $"{longest * 1000:0} ms", $"1 s; half of them in {middle * 1000:0} ms", longest, "at most 1", longest <= 1),
            new Measured($"processor of the site with {Watchers} watchers, a change every {Between.TotalSeconds:0} s", string.Create(CultureInfo.InvariantCulture, $"{share:0.0%}"), "one core", share, "under 0.1", share < 0.1),
        ];
    }

    /// <summary>Somebody sends the form; each watcher's seconds from then until it holds the new board.</summary>
    private static async Task<double[]> Change(Person chair, string form, List<Watcher> watchers, string words)
    {
        var fields = await chair.Form(form, ("Words", words), ("Whose", "Bench"), ("Voice", nameof(Voice.Professional)), ("Column", nameof(BoardColumn.NextStep)));
        var sent = Stopwatch.GetTimestamp();
        var all = watchers.Select(w => w.See(words)).ToArray();
        await chair.Send(form, fields);
        return [.. (await Task.WhenAll(all)).Select(seen => Stopwatch.GetElapsedTime(sent, seen).TotalSeconds)];
    }

    private static async Task<(Guid Child, Guid Conference)> Begin(DatabaseSettings settings, DemonstrationArea area)
    {
        await using var recorder = await Desk.Open(settings, Access.ReadAndWrite);
        var lead = area.Worker(0);
        var card = (await new ChildQueries(recorder.Database, TimeProvider.System).OfUser(lead.UserId))[0];
        var (conference, today) = (NewId.Next(), TimeProvider.System.Today());
        List<ChildEvent> events =
        [
            new CoreGroupMembersNamed([.. Members.Select(m => new CoreGroupMember(NewId.Next(), m.Name, m.JobTitle, "Bench", m.UserId))], today),
            new ConferenceMeetingBegan(conference, ConferenceKind.TransferIn, today, lead.Name),
            .. Enumerable.Range(0, 12).Select(i => new BoardPointAdded(NewId.Next(), conference, today, (BoardColumn)(i % 3), $"What was said before, point {i}", "Bench", Voice.Professional)),
        ];
        await recorder.Cases.AppendMany([new BatchedAct(card.ChildId, events, NewId.Next(), new Author(lead.UserId, Capacity.LeadSocialWorker))]);
        return (card.ChildId, conference);
    }

    /// <summary>A board on somebody's screen: it is told which part has changed, and fetches that part.</summary>
    private sealed partial class Watcher : IDisposable
    {
        private readonly Person person;
        private readonly string parts;
        private readonly StreamReader stream;

        private Watcher(Person person, string parts, StreamReader stream) => (this.person, this.parts, this.stream) = (person, parts, stream);

        public static async Task<Watcher> Open(Person person, string board)
        {
            var page = await person.Read(board);
            string Said(string name) => System.Net.WebUtility.HtmlDecode(Regex.Match(page, $"{name}=\"([^\"]*)\"").Groups[1].Value);
            return new Watcher(person, Said("data-live-parts"), await person.Listen($"{Said("data-live")}&since={Said("data-live-since")}"));
        }

        /// <summary>When the words are on the board.</summary>
        public async Task<long> See(string words)
        {
            while (await stream.ReadLineAsync() is { } line)
            {
                if (line.StartsWith("data: ", StringComparison.Ordinal) && line.Contains("board", StringComparison.Ordinal)
                    && (await person.Read($"{parts}&parts=columns")).Contains(words, StringComparison.Ordinal))
                {
                    return Stopwatch.GetTimestamp();
                }
            }

            throw new InvalidOperationException("The stream ended.");
        }

        public void Dispose() => stream.Dispose();
    }
}
