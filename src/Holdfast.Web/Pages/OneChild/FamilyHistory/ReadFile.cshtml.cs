using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.FamilyHistory;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.FamilyHistory;

/// <summary>Somebody read a file, and writes what it means for this child.</summary>
[Does(Doing.Record)]
public sealed class ReadFileModel(FormDesk desk, RelatedChildren related) : ChildForm(desk)
{
    private IReadOnlyList<RelatedFile> others = [];

    [BindProperty(SupportsGet = true)]
    public FamilyFile? Which { get; set; }

    /// <summary>The other child whose file it is, when it is kept here.</summary>
    [BindProperty(SupportsGet = true, Name = "other")]
    public Guid? Other { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Means { get; set; }

    [BindProperty]
    public string? By { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? ReadOn { get; set; }

    public override string Heading => "A file was read";

    public override string Home => "family-history";

    public override bool KeepsWhileTyping => true;

    public IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetValues<FamilyFile>().Select(f => new Choice(f.ToString(), OversightWords.Of(f)))];

    protected override string Done => "It is recorded";

    /// <summary>A file named in the address is of a related child, or it is nobody's.</summary>
    protected override bool Offered => Other is null || Related is not null;

    private RelatedChild? Related => others.FirstOrDefault(o => o.Child.ChildId == Other)?.Child;

    protected override async Task Load(CancellationToken cancel) => others = await related.Of(Child, cancel);

    protected override void Start() => (Name, By, ReadOn) = (Which switch
    {
        FamilyFile.OwnEarlier => $"{Child.ShortName}, earlier file",
        FamilyFile.OwnCurrent => $"{Child.ShortName}, record as it stands",
        _ => Related?.Name,
    }, FormDesk.MyName, View.Today);

    protected override string FieldOf(string about) => about == nameof(ReadFile.File) ? nameof(Which) : about == nameof(ReadFile.OtherChildId) ? "" : about;

    protected override ICommand Command() => new ReadFile(CommandId, Needed(ReadOn, nameof(ReadOn), "Enter the date"), Which, Other, Name ?? "", By ?? "", Means ?? "");
}
