using Holdfast.Casework;
using Holdfast.Casework.Assessments;
using Holdfast.Records.Links;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Assessments;

/// <summary>A link by which one professional without an account gives what they were asked for an assessment; its code is shown to be said.</summary>
[Does(Doing.Record)]
public sealed class AskLinkModel(FormDesk desk, PersonalLinks links, TimeProvider clock) : LinkMakingPage(desk, links, clock)
{
    [BindProperty(SupportsGet = true, Name = "contribution")]
    public Guid ContributionId { get; set; }

    public override string Home => "assessment";

    public override string Here => View.Link($"assessment/link?contribution={ContributionId}");

    public override string Does => "answers without an account";

    public override string Shows => $"what {Purpose.Name} is asked, by when";

    protected override Doing Making => Doing.Record;

    /// <summary>Professionals without an account only: family is heard by somebody who sees them.</summary>
    public static bool IsOffered(Child child, Contribution asked)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(asked);
        return asked is { Given: null, Asked.Agency: not null } && child.IsProfessional(asked.Asked.PersonId, asked.Asked.Agency) && !child.CoreGroup.Any(m => m.PersonId == asked.Asked.PersonId && m.UserId is not null);
    }

    protected override LinkPurpose? Wanted()
    {
        if (Assessment.FindContribution(Child, ContributionId) is not var (assessment, found) || assessment.Signed is not null || !IsOffered(Child, found))
        {
            return null;
        }

        var asked = found.Asked;
        return new LinkPurpose(
            asked.AssessmentId, ContributionId, asked.Name, asked.Role, asked.Agency, asked.NeededBy < View.Today ? View.Today.AddDays(1) : asked.NeededBy, s => Assessment.FindContribution(s, ContributionId) is not null);
    }
}
