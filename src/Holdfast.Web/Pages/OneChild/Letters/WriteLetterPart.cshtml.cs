using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Letters;

/// <summary>A part that stands in some readers' letters only.</summary>
[Does(Doing.SignLetters)]
public sealed class WriteLetterPartModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid Conference { get; set; }

    [BindProperty]
    public string? PartHeading { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public List<Guid> OnlyFor { get; set; } = [];

    [BindProperty]
    public string? Why { get; set; }

    public override string Heading => "A part for some readers only";

    public override string Home => "letters";

    public IReadOnlyList<Choice> Readers => [.. (ConferenceLetters.Of(Child, Conference)?.Recipients ?? []).Select(r => new Choice(r.PersonId.ToString(), $"{r.Name}, {r.Role}"))];

    protected override string Done => "The part is recorded";

    protected override bool Offered => ConferenceLetters.Of(Child, Conference) is not null;

    protected override string FieldOf(string about) => about == nameof(WriteLetterPart.Heading) ? nameof(PartHeading) : about;

    protected override ICommand Command() => new WriteLetterPart(CommandId, Conference, PartHeading ?? "", Words ?? "", [.. OnlyFor.Distinct()], Why ?? "");
}
