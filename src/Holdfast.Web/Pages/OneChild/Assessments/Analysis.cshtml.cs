using Holdfast.Casework;
using Holdfast.Casework.Assessments;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Assessments;

/// <summary>The lead social worker writes what the assessment makes of everything, for this child.</summary>
[Does(Doing.Record)]
public sealed class AnalysisModel(FormDesk desk) : AssessmentForm(desk)
{
    private static readonly IReadOnlySet<Type> Written = new HashSet<Type> { typeof(AssessmentAnalysisWritten) };

    [BindProperty]
    public string? Needs { get; set; }

    [BindProperty]
    public string? Parents { get; set; }

    [BindProperty]
    public string? Environment { get; set; }

    [BindProperty]
    public string? Racism { get; set; }

    [BindProperty]
    public string? Means { get; set; }

    [BindProperty]
    public string? WhyNotLead { get; set; }

    public override string Heading => $"Analysis of {Child.ShortName}";

    public override bool KeepsWhileTyping => true;

    /// <summary>Somebody else than the lead social worker writes it.</summary>
    public bool AsksWhy => Child.LeadSocialWorker is { UserId: { } lead } && lead != FormDesk.UserId;

    protected override string Done => "The analysis is recorded";

    protected override IReadOnlySet<Type>? Edits => Written;

    protected override void Start()
    {
        if (Current?.Analysis is { } before)
        {
            (Needs, Parents, Environment, Racism, Means) = (before.Needs, before.Parents, before.Environment, before.Racism, before.Means);
        }
    }

    protected override ICommand Command() => new WriteAnalysis(
        CommandId, Current!.AssessmentId, View.Today, Needs ?? "", Parents ?? "", Environment ?? "", Racism ?? "", Means ?? "", FormDesk.MyName, FormDesk.UserId, WhyNotLead);
}
