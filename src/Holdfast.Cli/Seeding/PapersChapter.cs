using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Casework.Plans;
using Holdfast.Records.Documents;
using Holdfast.Web.Access;
using Holdfast.Web.Letters;

namespace Holdfast.Cli.Seeding;

/// <summary>A command whose papers are frozen in the same act.</summary>
internal sealed record WithPapers(ICommand Command, ImmutableArray<SeededPaper> Papers) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) => Command.Decide(child, area, today);
}

/// <summary>
/// The papers of a few families, as the site itself composes them: the notes of the latest core groups, frozen for each reader, and the plan on the parents' own records (M29), one acknowledged and
/// another still to chase. They are pages and not PDFs, so that seeding stays quick.
/// </summary>
internal sealed class PapersChapter(Story story)
{
    /// <summary>Of how many of the latest meetings the notes are frozen.</summary>
    public const int Latest = MeetingRecordChapter.Latest;

    /// <summary>Younger than this a child gets no copy.</summary>
    private const int TooYoungMonths = 36;

    private readonly SeedFamily family = story.Family;

    /// <summary>Everybody's own copy goes out on the last day the area allows.</summary>
    public void Notes(DateOnly on, string key, int within)
    {
        var sent = story.After(on, within);
        var lead = story.LeadOn(on);
        story.Plan(Story.At(sent, 19, 10), new Author(lead.UserId, Capacity.LeadSocialWorker), $"{key} notes", family.Children, (child, record) =>
            CoreGroupMeeting.Find(record, story.Id(key)) is { Held: not null } meeting ? Given(child, View(record, sent), meeting, key, sent, lead) : null);
    }

    /// <summary>The plan goes on a parent's own record.</summary>
    /// <param name="acknowledged">The answer came; otherwise it was asked for again, and is still to come.</param>
    public void ParentsRecord(bool acknowledged)
    {
        var parent = family.Adults.FirstOrDefault(a => a is { ParentalResponsibility: true });
        var asked = acknowledged ? story.After(story.PlanBegan, 12) : story.Before(story.Until, 16);
        if (parent is null || asked <= story.PlanBegan)
        {
            return;
        }

        var holder = acknowledged ? "the adult mental health team" : "the adult social care team";
        var (sent, answered, lead) = (story.After(asked, 2), story.After(asked, acknowledged ? 6 : 10), story.LeadOn(asked));
        var author = new Author(lead.UserId, Capacity.LeadSocialWorker);
        Plan(Story.At(asked, 14, 5), author, "services asked", (child, record, plan) => record.Network.TryGetValue(parent.Id, out var known) && known.ParentalResponsibility == true
            ? new AskParentsServices(Id(child, "services asked"), plan.Plan.PlanId, parent.Id, asked, acknowledged ? ParentsServices.Health : ParentsServices.SocialCare, "the records office of adult services", holder) : null);
        Plan(Story.At(sent, 11, 40), author, "notice", (child, record, plan) =>
        {
            if (Casework.Plans.ParentsRecord.Of(record, plan.Plan.PlanId).FirstOrDefault(p => p.PersonId == parent.Id) is not { Asked.IsKnown: true } known)
            {
                return null;
            }

            var reader = new Recipient(known.PersonId, known.Name, known.Relationship, LetterReader.Parent, true);
            var paper = Page(child, Id(child, "notice"), PlanPaper.ForRecordOf(View(record, sent), plan, reader, holder, lead.Name));
            return new WithPapers(
                new SendPlanNotice(paper.PaperId, plan.Plan.PlanId, parent.Id, sent, holder, SendingHow.Posted, "The records office", plan.Versions.Count(), LetterDocument.PageType, Sha256(paper.Page), lead.Name), [paper]);
        });
        Plan(Story.At(answered, 9, 50), author, "notice followed", (child, record, plan) => record.Has(Id(child, "notice"))
            ? new FollowPlanNotice(
                Id(child, "notice followed"), plan.Plan.PlanId, Id(child, "notice"), answered, acknowledged, acknowledged ? "The clerk of the team, by mail" : "The duty desk, by telephone",
                acknowledged ? "It stands on the record since yesterday." : "They have it, and nobody has put it on the record yet. They ring back.") : null);
    }

    private WithPapers Given(SeedChild child, ChildView view, CoreGroupMeeting meeting, string key, DateOnly sent, StaffMember lead)
    {
        var papers = ImmutableArray.CreateBuilder<SeededPaper>();
        var readers = ImmutableArray.CreateBuilder<NotesForReader>();
        var version = DetailedPlan.Find(view.Child, sent)?.Versions.Count() ?? 0;
        foreach (var reader in NotesReaders.Of(view.Child, meeting, lead.UserId))
        {
            var (how, where) = HowGiven(reader, meeting, child, sent);
            var words = reader.Reader == LetterReader.Child && how != NotesHow.NotGiven
                ? $"We met to see what is better at home and what is not. {family.Carer.Given} was asked too. {lead.Name.Split(' ')[0]} comes to see you and you can say what you want to say." : null;
            var given = new NotesForReader(
                Id(child, $"{key} copy {reader.PersonId}"), Id(child, $"{key} given {reader.PersonId}"), reader.Reader, reader.PersonId, reader.Name, 1, version, how, where, words, "", "");
            if (how != NotesHow.NotGiven)
            {
                var paper = Page(child, given.CopyId, NotesPaper.Of(view, meeting, reader, 1, lead.Name, words));
                papers.Add(paper);
                given = given with { ContentType = LetterDocument.PageType, Sha256 = Sha256(paper.Page) };
            }

            readers.Add(given);
        }

        return new WithPapers(new GiveNotes(meeting.MeetingId, sent, readers.DrainToImmutable(), null, lead.Name), papers.DrainToImmutable());
    }

    private static (NotesHow How, string? Where) HowGiven(Recipient reader, CoreGroupMeeting meeting, SeedChild child, DateOnly sent) => reader.Reader switch
    {
        LetterReader.Child when child.MonthsOldOn(sent) < TooYoungMonths => (NotesHow.NotGiven, "Too young to read it or have it read; told in other ways"),
        LetterReader.Agency when meeting.Members.Any(m => m.PersonId == reader.PersonId && m.UserId is not null) => (NotesHow.SignIn, null),
        LetterReader.Agency => (NotesHow.Posted, "At work"),
        _ => (NotesHow.HandedOver, "At home"),
    };

    private ChildView View(Child record, DateOnly day) => new(record, story.Rules, Capacity.LeadSocialWorker, day, null);

    private static SeededPaper Page(SeedChild child, Guid id, LetterPaper paper) => new(child.Id, id, PaperMarkup.Document(paper));

    private static string Sha256(string page) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(page)));

    private static Guid Id(SeedChild child, string key) => SeedIds.For(child.Key, key);

    private void Plan(DateTimeOffset at, Author author, string key, Func<SeedChild, Child, DetailedPlan, ICommand?> ask) =>
        story.Plan(at, author, key, family.Children, (child, record) => DetailedPlan.Find(record, UkClock.DayOf(at)) is { } plan ? ask(child, record, plan) : null);
}
