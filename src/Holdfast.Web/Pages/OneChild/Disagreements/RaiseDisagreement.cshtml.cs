using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Disagreements;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Disagreements;

/// <summary>A professional does not agree with another. It begins at the first stage of the area's ladder, and may go on from a dissent, a core group or a difficulty.</summary>
[Does(Doing.Disagree)]
public sealed class RaiseDisagreementModel(FormDesk desk) : ChildForm(desk)
{
    /// <summary>The dissent, the core group's disagreement or the difficulty it goes on from.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? From { get; set; }

    [BindProperty]
    public DisagreementBetween? Between { get; set; }

    [BindProperty]
    public DisagreementMatter? Matter { get; set; }

    [BindProperty]
    public string? What { get; set; }

    public IReadOnlyList<GovUk.Choice> Matters => Reading.DifficultyWords.Matters(View.Words.Term("core-group", View.Today));

    [BindProperty]
    public string? Wants { get; set; }

    [BindProperty]
    public string? RaisedBy { get; set; }

    [BindProperty]
    public string? Agency { get; set; }

    [BindProperty]
    public string? WithWhom { get; set; }

    [BindProperty]
    public string? People { get; set; }

    [BindProperty]
    public string? SafeMeanwhile { get; set; }

    [BindProperty]
    [Display(Name = "The day the child needs it settled by")]
    public DateOnly? ProtectiveDate { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? RaisedOn { get; set; }

    public override string Heading => "Professionals do not agree";

    public override string Lede => $"Everybody who works with {Child.ShortName} may raise it, and is helped to. If {Child.ShortName} may be in danger now, protect first: nothing here waits for it, and the plan stands meanwhile.";

    public override string Home => "difficulties";

    public override string Button => "Raise it";

    public string FirstStage => Ladder is [var first, ..] ? first.Words : "";

    public string Clock => View.Rules.Setting("disagreement-stage-within", View.Today) is { } within ? $"Otherwise each of the first stages has {within}; whichever is sooner counts" : "Your area has not set how long each stage may take";

    protected override bool OffersSiblings => true;

    protected override string Done => "The disagreement is raised, and its time runs";

    protected override string Next() => Between == DisagreementBetween.InsideOneAgency && View.Capacity == Capacity.CoreGroupProfessional ? View.Link("raised") : View.Link($"disagreements/{CommandId}");

    private ImmutableArray<Casework.Choice> Ladder => [.. View.Words.Ladder(RaisedOn ?? View.Today)];

    protected override void Start()
    {
        (RaisedOn, RaisedBy) = (View.Today, FormDesk.MyName);
        Agency = Child.CoreGroup.FirstOrDefault(m => m.UserId == FormDesk.UserId)?.Agency ?? (View.Capacity == Capacity.CoreGroupProfessional ? null : "Children’s social care");
        if (From is not { } from)
        {
            return;
        }

        AlsoFor = [.. Siblings.Where(s => s.Has(from)).Select(s => s.Id)];
        if (Child.Disagreements(View.Today).FirstOrDefault(d => d.DisagreementId == from) is { } open)
        {
            var member = Child.CoreGroup.FirstOrDefault(m => string.Equals(m.Name, open.Who, StringComparison.OrdinalIgnoreCase));
            (Between, Matter, RaisedBy, Agency) = (DisagreementBetween.Agencies, open.AtConference ? DisagreementMatter.Conference : DisagreementMatter.CoreGroupDecision, open.Who, member?.Agency);
            What = $"{Text.Sentence(open.What)} {open.Reasons}";
        }
        else if (Difficulty.Find(Child, from) is { } difficulty)
        {
            (Between, Matter, What, SafeMeanwhile) = (DisagreementBetween.Agencies, DisagreementMatter.AgreedResponsibility, difficulty.What, difficulty.SafeMeanwhile);
        }
    }

    protected override string FieldOf(string about) => about == nameof(Casework.Disagreements.RaiseDisagreement.Ladder) ? nameof(Between) : about;

    protected override ICommand Command() => new RaiseDisagreement(
        CommandId, Between, Needed(RaisedOn, nameof(RaisedOn), "Enter the date"), Matter, What ?? "", Wants ?? "", RaisedBy ?? "", Agency ?? "", WithWhom ?? "", People ?? "", SafeMeanwhile ?? "", ProtectiveDate, From, Ladder);
}
