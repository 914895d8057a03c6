using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Preparation;

/// <summary>All that one meeting before the conference made ready, written down together; each part is an entry of its own.</summary>
[Does(Doing.RecordConference)]
public sealed class PartsReadyModel(FormDesk desk) : PreparationForm(desk)
{
    /// <summary>Which of the meetings before the conference, from 0.</summary>
    [BindProperty(SupportsGet = true)]
    public int Group { get; set; }

    // Named, so that a form without an answer is not read as if every field of it were one.
    [BindProperty(Name = nameof(IsNeeded))]
    public Dictionary<string, bool?> IsNeeded { get; set; } = [];

    [BindProperty(Name = nameof(Words))]
    public Dictionary<string, string?> Words { get; set; } = [];

    [BindProperty]
    public string? DoneBy { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? DoneOn { get; set; }

    /// <summary>The child's wish has a form of its own: it is never the same for two children.</summary>
    public IReadOnlyList<PreparationPart> Parts => [.. (Chosen?.Parts ?? []).Where(p => p != PreparationPart.ChildsWish)];

    public override string Heading => Chosen?.Heading ?? "Before the conference";

    public override string Lede => "What is left empty is not recorded, and stays missing.";

    public override bool KeepsWhileTyping => true;

    protected override string Done => "The preparation is recorded";

    protected override bool Offered => base.Offered && Chosen is not null;

    private PreparationGroup? Chosen => Groups.ElementAtOrDefault(Group);

    private IReadOnlyList<PreparationGroup> Groups => Conference is { } conference ? PreparationWords.Groups(conference.Asked.Kind) : [];

    protected override Task Load(CancellationToken cancel)
    {
        foreach (var part in Parts)
        {
            var said = Conference!.Part(part);
            IsNeeded.TryAdd(part.ToString(), said?.Needed);
            Words.TryAdd(part.ToString(), said?.Words);
        }

        return Task.CompletedTask;
    }

    protected override void Start()
    {
        (DoneOn, DoneBy) = (View.Today, FormDesk.MyName);
        TickAll();
    }

    protected override string FieldOf(string about) => Parts.FirstOrDefault(p => about == p.ToString() || about == $"{p}{nameof(Words)}") is var part && about == part.ToString()
        ? $"{nameof(IsNeeded)}[{part}]"
        : about == $"{part}{nameof(Words)}" ? $"{nameof(Words)}[{part}]" : about;

    protected override ICommand Command() => new RecordPreparations(
        ConferenceId, [.. Parts.Select(p => new PartPrepared(p, IsNeeded.GetValueOrDefault(p.ToString()), Words.GetValueOrDefault(p.ToString())))], Needed(DoneOn, nameof(DoneOn), "Enter the date"), DoneBy ?? "");
}
