using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Assessments;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Assessments;

/// <summary>Somebody is asked for what they know, by a day.</summary>
[Does(Doing.Record)]
public sealed class AskModel(FormDesk desk) : AssessmentForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid? PersonId { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Agency { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    [Display(Name = "Day it is needed by")]
    public DateOnly? NeededBy { get; set; }

    public override string Heading => $"Ask for what somebody knows, for the {Term}";

    public IReadOnlyList<Choice> Members => [.. Child.CoreGroup.Where(m => m.PersonId != Child.Id).Select(m => new Choice(m.PersonId.ToString(), $"{m.Name}, {m.Role}"))];

    protected override string Done => "They are asked. Without an account they answer by a personal link";

    protected override bool OffersSiblings => true;

    protected override void Start() => AlsoFor = [.. Siblings.Select(s => s.Id)];

    protected override ICommand Command()
    {
        var member = PersonId is { } id ? Child.CoreGroup.FirstOrDefault(m => m.PersonId == id) : null;
        return new AskForContribution(
            CommandId, Current!.AssessmentId, View.Today, member?.PersonId, member?.Name ?? Name ?? "", member?.Role ?? Role ?? "", member?.Agency ?? Agency, What ?? "",
            Needed(NeededBy, nameof(NeededBy), "Enter the day it is needed by"));
    }

    protected override string FieldOf(string about) => about == nameof(Name) && PersonId is not null ? nameof(PersonId) : base.FieldOf(about);
}
