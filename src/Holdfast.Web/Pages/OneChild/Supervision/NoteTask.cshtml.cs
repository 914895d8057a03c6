using Holdfast.Casework.Journal;
using Holdfast.Casework.Supervision;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Supervision;

/// <summary>The lead social worker writes how something they answer for stands.</summary>
[Does(Doing.Record)]
public sealed class NoteTaskModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty]
    public LeadTask? About { get; set; }

    [BindProperty]
    public bool? IsDone { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "task")]
    public LeadTask? Asked { get; set; }

    public override string Heading => $"What the {View.Words.Term("lead-social-worker", View.Today)} answers for";

    public override string Home => "lead-tasks";

    public IReadOnlyList<Choice> Tasks => [.. Enum.GetValues<LeadTask>().Select(t => new Choice(t.ToString(), OversightWords.Of(t, View.Words, View.Today)))];

    protected override string Done => "It is recorded";

    protected override void Start() => About = Asked;

    protected override string FieldOf(string about) => about == nameof(NoteLeadTask.Task) ? nameof(About) : about;

    protected override ICommand Command() => new NoteLeadTask(CommandId, About, View.Today, IsDone, Words ?? "", FormDesk.MyName);
}
