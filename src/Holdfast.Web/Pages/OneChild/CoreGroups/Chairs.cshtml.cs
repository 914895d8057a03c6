using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>The group agrees who chairs from now on, and in that person's absence.</summary>
[Does(Doing.TakePart)]
public sealed class ChairsModel(FormDesk desk) : CoreGroupForm(desk)
{
    [BindProperty]
    public string? Chair { get; set; }

    [BindProperty]
    public CoreGroupChair? ChairIs { get; set; }

    [BindProperty]
    public string? ViceChair { get; set; }

    [BindProperty]
    public string? WhyManagerGoesOn { get; set; }

    public override string Heading => "Who chairs from now on";

    public IReadOnlyList<Choice> Standings => CoreGroupWords.Choices<CoreGroupChair>(c => Text.Capital(CoreGroupWords.Of(c, View.Words, View.Today)));

    protected override string Done => "Chair and vice-chair are recorded";

    protected override void Start()
    {
        ForAll();
        (Chair, ChairIs) = (Child.LeadSocialWorker?.Name, CoreGroupRules.Chair(View.Rules, false, View.Today));
        if (Meeting?.Chairs is { } agreed)
        {
            (Chair, ChairIs, ViceChair, WhyManagerGoesOn) = (agreed.Chair, agreed.ChairIs, agreed.ViceChair, agreed.WhyManagerGoesOn);
        }
    }

    protected override ICommand Command() => new AgreeChairs(CommandId, MeetingId, Chair ?? "", ChairIs, ViceChair, WhyManagerGoesOn);
}
