using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Difficulties;
using Holdfast.Web.Forms;
using Holdfast.Web.Forms.Drafts;

namespace Holdfast.Web.Pages.OneChild.Difficulties;

/// <summary>The answers about a visit that did not reach the children, as far as they are given. Names are those of the command.</summary>
public sealed class NoAccessAnswers : IFamilyAnswers
{
    public List<Guid> With { get; set; } = [];

    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    [Display(Name = "Time")]
    public TimeOnly? At { get; set; }

    public AccessProblem? Problem { get; set; }

    public bool? HomeVisit { get; set; }

    public bool? Announced { get; set; }

    public string? ByWhom { get; set; }

    public string? WhatHappened { get; set; }

    public string? SafeMeanwhile { get; set; }

    [Display(Name = "Date of the second attempt")]
    public DateOnly? SecondAttemptOn { get; set; }

    public bool IsPromptRepeat { get; set; }

    public string? ProtectiveAction { get; set; }

    /// <summary>Act and section; see <see cref="Choices.Code"/>.</summary>
    public string? ProtectiveUnder { get; set; }

    /// <param name="difficulty">The draft's id.</param>
    /// <param name="reportedBy">Who could not get access.</param>
    /// <param name="action">An id for the protective action, if there is one.</param>
    public RecordNoAccess Command(Guid difficulty, string reportedBy, Guid action) => new(
        difficulty, On ?? default, At, Problem ?? AccessProblem.Difficulty, HomeVisit == true, Announced == true, ByWhom, WhatHappened ?? "", reportedBy, SafeMeanwhile ?? "",
        SecondAttemptOn, IsPromptRepeat, ProtectiveAction, Text.Missing(ProtectiveAction) ? null : Choices.Basis(ProtectiveUnder), action);
}
