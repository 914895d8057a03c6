using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Outcome;

/// <summary>What the record of a conference says in words: several parts at a time, each an entry of its own.</summary>
[Does(Doing.RecordConference)]
public sealed class SaidModel(FormDesk desk) : OutcomeForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public PartGroup About { get; set; }

    [BindProperty]
    public Dictionary<string, string?> Words { get; set; } = [];

    public IReadOnlyList<ConferencePart> Parts => OutcomeWords.In(About);

    public override string Heading => OutcomeWords.Of(About);

    public override string Lede => About == PartGroup.Assessment
        ? "Racism and harassment are harm to a child. They are never a category, and they differ by person and community."
        : "What is left empty is not recorded, and shows as missing where the plan needs it.";

    protected override string Done => "It is recorded";

    protected override bool Offered => base.Offered && Enum.IsDefined(About) && (About != PartGroup.Review || Meeting!.Kind == ConferenceKind.Review);

    protected override Task Load(CancellationToken cancel)
    {
        foreach (var part in Parts)
        {
            Words.TryAdd(part.ToString(), Outcome.Part(part));
        }

        return Task.CompletedTask;
    }

    protected override string FieldOf(string about) => $"{nameof(Words)}[{about}]";

    protected override ICommand Command() => new RecordConferenceParts(ConferenceId, [.. Parts.Select(p => new PartSaid(p, Words.GetValueOrDefault(p.ToString())))]);
}
