using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Assessments;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Assessments;

/// <summary>A member of the core group gives what they were asked for; or it is written down as it came on paper.</summary>
[Does(Doing.TakePart)]
public sealed class ContributeModel(FormDesk desk) : AssessmentForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid? Contribution { get; set; }

    [BindProperty]
    public string? GoingWell { get; set; }

    [BindProperty]
    public string? Worries { get; set; }

    [BindProperty]
    public string? Needs { get; set; }

    [BindProperty]
    public string? By { get; set; }

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    [Display(Name = "Date it came")]
    public DateOnly? GivenOn { get; set; }

    public override string Heading => $"What {(WritesForSomebody ? Asked?.Asked.Name : "you know")}{(WritesForSomebody ? " knows" : "")}, for the {Term}";

    public override string? Lede => Asked is { } asked ? $"Asked {UkDate.Long(asked.Asked.AskedOn)}, needed by {UkDate.Long(asked.Asked.NeededBy)}: {Text.Sentence(asked.Asked.What)}" : null;

    public override bool KeepsWhileTyping => true;

    public Contribution? Asked => Of(Child);

    /// <summary>Somebody of children's services writes down what another person says; a professional writes for themselves.</summary>
    public bool WritesForSomebody => View.Capacity is not Capacity.CoreGroupProfessional;

    protected override string Done => $"It is recorded, and the {View.Words.Term("lead-social-worker", View.Today)} reads it";

    protected override bool Offered => Asked is { Given: null } asked && (WritesForSomebody || MemberOf(asked));

    protected override string FieldOf(string about) => about == nameof(GiveContribution.ContributionId) ? "" : base.FieldOf(about);

    protected override void Start() => (By, How, GivenOn) = (Asked?.Asked.Name, "", View.Today);

    protected override ICommand Command() => WritesForSomebody
        ? new GiveContribution(CommandId, Contribution ?? Guid.Empty, Needed(GivenOn, nameof(GivenOn), "Enter the date it came"), By ?? "", How ?? "", GoingWell, Worries, Needs)
        : new GiveContribution(CommandId, Contribution ?? Guid.Empty, View.Today, FormDesk.MyName, "By account", GoingWell, Worries, Needs);

    private Contribution? Of(Child child) => Contribution is { } id ? Assessment.FindContribution(child, id)?.Contribution : null;

    /// <summary>What one professional was asked is nobody else's to answer.</summary>
    private bool MemberOf(Contribution asked) => Child.CoreGroup.Any(m => m.PersonId == asked.Asked.PersonId && m.UserId == FormDesk.UserId);
}
