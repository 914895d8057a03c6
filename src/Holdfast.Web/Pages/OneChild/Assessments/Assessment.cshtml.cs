using Holdfast.Casework;
using Holdfast.Casework.Assessments;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.Journal;
using Holdfast.Practice;
using Holdfast.Web.Access;

namespace Holdfast.Web.Pages.OneChild.Assessments;

/// <summary>The assessment of one child: what was asked for and came, the analysis, the specialist assessments, the manager's signature.</summary>
public sealed class AssessmentModel(SignedIn me) : ChildPage
{
    /// <summary>The one being made; otherwise the last.</summary>
    public Assessment? Shown => All is [var latest, ..] ? All.FirstOrDefault(a => a.Signed is null) ?? latest : null;

    public IReadOnlyList<Assessment> Earlier => [.. All.Where(a => a.Signed is not null && a.AssessmentId != Shown?.AssessmentId)];

    /// <summary>By when it is to be complete.</summary>
    public Duty? Limit => View.Duties.LastOrDefault(d => d.Rule == "complete-assessment" && d.State == DutyState.Open);

    public IReadOnlyList<(SpecialistAssessmentCommissioned Asked, SpecialistAssessmentReceived? Came)> Specialists =>
    [
        .. Child.All<SpecialistAssessmentCommissioned>()
            .Select(a => (a, Child.Latest<SpecialistAssessmentReceived>(r => r.AssessmentId == a.AssessmentId))),
    ];

    private IReadOnlyList<Assessment> All => [.. Assessment.All(Child)];

    /// <summary>Whoever records; or the member who was asked.</summary>
    public bool MayAnswer(Contribution asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return View.May(Doing.Record) || (View.May(Doing.TakePart) && Child.CoreGroup.Any(m => m.PersonId == asked.Asked.PersonId && m.UserId is { } user && user == me.UserId));
    }

    /// <summary>A professional without an account answers by a link.</summary>
    public bool TakesLink(Contribution asked) => AskLinkModel.IsOffered(Child, asked);

    public void OnGet()
    {
        // Everything shown is worked out from the child the gate gave.
    }
}
