using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Preparation;

/// <summary>Somebody is invited to the conference.</summary>
[Does(Doing.RecordConference)]
public sealed class InviteModel(FormDesk desk) : PreparationForm(desk)
{
    private const string Diary = "diary";
    private const string LegalAdvice = "legal-advice";

    [BindProperty(SupportsGet = true)]
    public Guid? PersonId { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Agency { get; set; }

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? InvitedOn { get; set; }

    [BindProperty]
    public List<string> Said { get; set; } = [];

    public override string Heading => "Invite somebody to the conference";

    /// <summary>Those of the network who are not invited yet, and the one an address names.</summary>
    public IReadOnlyList<GovUk.Choice> People =>
        [.. Choices.Network(Child).Where(p => p.Value == PersonId?.ToString() || Conference!.Invited.All(i => i.Sent.PersonId?.ToString() != p.Value))];

    public IReadOnlyList<GovUk.Choice> Sayings { get; } =
        [new(Diary, "Bring a diary, so that the next date can be fixed"), new(LegalAdvice, "You may take legal advice", "For parents and carers")];

    protected override string Done => "The invitation is recorded";

    protected override void Start()
    {
        (InvitedOn, Said) = (View.Today, [Diary, LegalAdvice]);
        TickAll();
    }

    protected override ICommand Command()
    {
        var on = Needed(InvitedOn, nameof(InvitedOn), "Enter the date");
        var known = PersonId is { } id ? Child.Network.GetValueOrDefault(id) : null;
        return new InviteToConference(
            ConferenceId, CommandId, known?.PersonId, known?.Name ?? Name ?? "", known?.Relationship ?? Role ?? "", known is null ? Agency : known.Agency, How ?? "", on,
            Said.Contains(Diary), Said.Contains(LegalAdvice));
    }
}
