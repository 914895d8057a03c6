using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Complaints;
using Holdfast.Casework.Evidence;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Evidence;
using Holdfast.Web.Forms;
using Holdfast.Web.Letters;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Evidence;

/// <summary>A period of the record and the plan at its end, put together as evidence (M10), and the bundles made before.</summary>
[Does(Doing.Record)]
public sealed class EvidenceModel(FormDesk desk, EvidenceDesk evidence, LetterDesk letters) : ChildForm(desk)
{
    [BindProperty]
    [Display(Name = "First day of the period")]
    public DateOnly? From { get; set; }

    [BindProperty]
    [Display(Name = "Last day of the period")]
    public DateOnly? To { get; set; }

    [BindProperty]
    public string? ForWhom { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    /// <summary>Drawings, photographs and pages: nobody but a person can see whether an address stands in one.</summary>
    [BindProperty]
    public bool? WithFiles { get; set; }

    public static IReadOnlyList<Choice> YesNo { get; } = [new("true", "Yes, I have looked at each"), new("false", "No, only that they are kept")];

    public override string Heading => "Evidence from the record";

    public override string Lede =>
        "One ZIP file: the record of a period and the plan as it stood at its end, as a PDF to read and as a file for computers, with fingerprints that show if anything in it is ever changed. A protected address or telephone number is never in its words. Read it before you hand it on: it holds all else you may read.";

    public override string Button => "Make the bundle";

    public override string Home => "record";

    /// <summary>Latest first.</summary>
    public IReadOnlyList<EvidenceBundleMade> Made => [.. Child.All<EvidenceBundleMade>().Reverse()];

    /// <summary>What people say against entries of a bundle, since it was made.</summary>
    public IReadOnlyList<DisagreementStated> SaidSince(EvidenceBundleMade bundle)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        var made = Child.Facts.First(f => f.What is EvidenceBundleMade b && b.BundleId == bundle.BundleId).Version;
        return [.. Child.Facts.Where(f => f.Version > made).Select(f => f.What).OfType<DisagreementStated>().Where(s => Child.Find(s.Version) is { } disputed && disputed.What.HappenedOn >= bundle.From && disputed.What.HappenedOn <= bundle.To)];
    }

    protected override string Done => "The bundle is made. Take it out at the end of this page";

    protected override void Start() => (From, To) = (Child.PlanOn(View.Today)?.BeganOn ?? Child.Facts[0].What.HappenedOn, View.Today);

    protected override string Next() => View.Link("evidence");

    protected override ICommand Command()
    {
        var from = Needed(From, nameof(From), "Enter the first day of the period");
        var to = Needed(To, nameof(To), "Enter the last day of the period");
        Needed(WithFiles, nameof(WithFiles), "Select whether drawings, photographs and pages go in");
        return new MakeEvidenceBundle(CommandId, from, to, ForWhom ?? "", Why ?? "", "", FormDesk.MyName);
    }

    protected override async Task<ReadyCommand?> Ready(ICommand command, CancellationToken cancel)
    {
        var asked = (MakeEvidenceBundle)command;
        if (asked.Decide(Child, View.Lists, View.Today).IsRefused)
        {
            return new ReadyCommand(asked);
        }

        foreach (var (words, field) in new[] { (asked.ForWhom, nameof(ForWhom)), (asked.Why, nameof(Why)) })
        {
            if (await letters.HoldsProtectedWords(Child, words, cancel))
            {
                ModelState.AddModelError(field, "A protected address or telephone number stands in this. Leave it out: it would stand in the record and in the bundle");
            }
        }

        if (!ModelState.IsValid)
        {
            return null;
        }

        try
        {
            var made = await evidence.Make(View, asked, new Author(FormDesk.UserId, View.Capacity), WithFiles == true, cancel);
            return new ReadyCommand(asked with { Sha256 = made.ManifestSha256 }, made.Beside);
        }
        catch (BundleTooBigException)
        {
            ModelState.AddModelError(nameof(WithFiles), "There are more drawings, photographs and pages than one bundle takes. Choose a shorter period, or leave them out");
            return null;
        }
        catch (PdfNotMadeException)
        {
            ModelState.AddModelError(nameof(From), "The PDF could not be made. Nothing you wrote is lost. Choose a shorter period, or try again in a few minutes");
            return null;
        }
    }
}
