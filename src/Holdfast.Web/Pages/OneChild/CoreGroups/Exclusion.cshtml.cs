using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>The team manager keeps a member of the family out of core groups, or ends that.</summary>
[Does(Doing.Manage)]
public sealed class ExclusionModel(FormDesk desk) : CoreGroupWorkForm(desk)
{
    [BindProperty]
    public Guid? PersonId { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? HowHeard { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    [BindProperty]
    [Display(Name = "Last day")]
    public DateOnly? Until { get; set; }

    public override string Heading => "Keep somebody out of the meetings";

    public override string Lede => "Only where the group could not function with them there. To end it, record the same person again with the last day.";

    public IReadOnlyList<Choice> Family => [.. Child.Network.Values.Where(p => p.Role == NetworkRole.Family).OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new Choice(p.PersonId.ToString(), $"{p.Name}, {p.Relationship}"))];

    protected override string Done => "The decision is recorded";

    protected override void Start()
    {
        ForAll();
        On = View.Today;
    }

    protected override ICommand Command()
    {
        var person = PersonId is { } id ? Child.Network.GetValueOrDefault(id) : null;
        return new DecideExclusion(CommandId, Needed(On, nameof(On), "Enter the date"), person?.PersonId, person?.Name ?? Name ?? "", Why ?? "", FormDesk.MyName, Until, HowHeard ?? "");
    }
}
