using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>The notes go to everybody in the plan: by mail to those with an account, and printed to the others.</summary>
[Does(Doing.Record)]
public sealed class SendNotesModel(FormDesk desk, CoreGroupMail mail) : CoreGroupForm(desk)
{
    private IReadOnlyList<MailedMember> mailed = [];

    [BindProperty]
    public List<string> ByMail { get; set; } = [];

    [BindProperty]
    public List<string> ByHand { get; set; } = [];

    [BindProperty]
    public string? Others { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? SentOn { get; set; }

    public override string Heading => "Send the notes";

    public override string Lede => "To everybody in the plan, each their own copy, with who does what and by when.";

    public override string Home => $"core-groups/{MeetingId}/notes";

    public override string Button => "Send";

    public IReadOnlyList<Choice> WithMail => [.. mailed.Select(m => new Choice(m.Name, m.Name))];

    public IReadOnlyList<Choice> WithoutMail => [.. (Meeting?.Members ?? []).Where(m => mailed.All(x => x.Name != m.Name)).Select(m => new Choice(m.Name, $"{m.Name}, {m.Role}"))];

    protected override bool Offered => Meeting is { Held: not null };

    protected override string Done => ByMail.Count > 0 ? "Recorded. The mail goes in a moment" : "Recorded who has the notes";

    protected override bool Fits(Child sibling) => CoreGroupMeeting.Find(sibling, MeetingId) is { Held: not null };

    protected override async Task Load(CancellationToken cancel) => mailed = await mail.MembersWithMail(Child, cancel);

    protected override void Start()
    {
        ForAll();
        SentOn = View.Today;
        ByMail = [.. mailed.Select(m => m.Name)];
        Others = Text.And(CoreGroupMeeting.Find(Child, MeetingId)?.ChairIs == CoreGroupChair.TeamManager ? [Meeting!.Chair] : []);
    }

    protected override string FieldOf(string about) => about == nameof(RecordNotesSent.To) ? WithMail.Count > 0 ? nameof(ByMail) : nameof(ByHand) : about;

    protected override ICommand Command()
    {
        var parts = new[] { Told("by mail", ByMail.Where(n => mailed.Any(m => m.Name == n))), Told("printed", ByHand.Where(n => WithoutMail.Any(m => m.Value == n))), Text.Clean(Others) };
        return new RecordNotesSent(MeetingId, Needed(SentOn, nameof(SentOn), "Enter the date"), string.Join("; ", parts.OfType<string>()));
    }

    protected override async Task<ReadyCommand?> Ready(ICommand command, CancellationToken cancel)
    {
        var to = mailed.Where(m => ByMail.Contains(m.Name)).ToList();
        return to.Count > 0 && command.Decide(Child, View.Lists, View.Today) is { IsRefused: false, Events.IsEmpty: false }
            ? new ReadyCommand(command, await mail.Seal(CommandId, Child.Id, to, "The notes of a meeting are ready", CoreGroupMail.Notes(FormDesk.MyName, View.Rules.Name), cancel))
            : new ReadyCommand(command);
    }

    private static string? Told(string how, IEnumerable<string> names) => Text.And(names) is { Length: > 0 } all ? $"{all} ({how})" : null;
}
