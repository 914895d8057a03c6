using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Disagreements;
using Holdfast.Records.Cases;
using Holdfast.Web.Links;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.Invited;

/// <summary>A member of a core group without an account does not agree with a professional of another agency.</summary>
[AllowAnonymous]
public sealed class DisagreementModel(CoreGroupLinks coreGroups) : RaisingPage
{
    [BindProperty]
    public DisagreementMatter? Matter { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public string? Wants { get; set; }

    [BindProperty]
    public string? WithWhom { get; set; }

    [BindProperty]
    public string? People { get; set; }

    [BindProperty]
    public string? SafeMeanwhile { get; set; }

    [BindProperty]
    [Display(Name = "The day the child needs it settled by")]
    public DateOnly? ProtectiveDate { get; set; }

    public override string What => "disagreement";

    protected override Task<RecordOutcome> Raise(IReadOnlyCollection<Guid> of, CancellationToken cancel) => coreGroups.Raise(
        Visit,
        new RaiseDisagreement(CommandId, DisagreementBetween.Agencies, default, Matter, Reasons ?? "", Wants ?? "", "", "", WithWhom ?? "", People ?? "", SafeMeanwhile ?? "", ProtectiveDate, null, []),
        of, cancel);

    protected override string FieldOf(string about) => about switch
    {
        nameof(RaiseDisagreement.What) => nameof(Reasons),
        nameof(RaiseDisagreement.RaisedOn) or nameof(RaiseDisagreement.Ladder) => nameof(Matter),
        _ => about,
    };
}
