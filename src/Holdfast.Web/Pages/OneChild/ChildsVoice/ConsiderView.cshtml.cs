using Holdfast.Casework;
using Holdfast.Casework.ChildsVoice;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.ChildsVoice;

/// <summary>What the child said is linked to the meeting that considered it, with what came of it.</summary>
[Does(Doing.Record)]
public sealed class ConsiderViewModel(FormDesk desk) : ChildForm(desk)
{
    private const int WordsShown = 60;

    [BindProperty]
    public Guid? VisitId { get; set; }

    [BindProperty]
    public Guid? MeetingId { get; set; }

    [BindProperty]
    public string? WhatCameOfIt { get; set; }

    /// <summary>The visit an address names.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Visit { get; set; }

    public override string Heading => $"What came of what {Child.ShortName} said?";

    public override string Home => "voice";

    public IReadOnlyList<Choice> Said => [.. Child.Visits.Where(v => v.Child.OwnWords is not null).Reverse().Select(v => new Choice(v.VisitId.ToString(), $"{UkDate.Long(v.VisitedOn)}: {Short(v.Child.OwnWords!)}"))];

    protected override string Done => $"What came of what {Child.ShortName} said is recorded";

    protected override void Start() => VisitId = Visit;

    protected override ICommand Command() => new RecordViewConsidered(VisitId ?? Guid.Empty, MeetingId ?? Guid.Empty, WhatCameOfIt ?? "");

    private static string Short(string words) => words.Length <= WordsShown ? words : words[..WordsShown] + "…";
}
