using Holdfast.Casework;
using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Disagreements;
using Holdfast.Practice;
using Holdfast.Web.Access;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Disagreements;

/// <summary>One disagreement: where it is on the ladder, by when, what was said at each stage, and what came of it.</summary>
public sealed class OneDisagreementModel : ChildPage
{
    public Disagreement Disagreement { get; private set; } = null!;

    public IReadOnlyList<DutyRow> Rows { get; private set; } = [];

    public IReadOnlyList<AdviceTaken> Advice { get; private set; } = [];

    /// <summary>The stages above the one it is at.</summary>
    public IReadOnlyList<Choice> Above => [.. View.Words.Ladder(Disagreement.Raised.RaisedOn).SkipWhile(s => s.Code != Disagreement.Now.Code).Skip(1)];

    /// <summary>What it went on from, in a few words.</summary>
    public string? FromWhat => Disagreement.Raised.GoesOnFrom is not { } from ? null
        : Child.Disagreements(View.Day).FirstOrDefault(d => d.DisagreementId == from) is { } open ? $"what {open.Who} did not agree with at {(open.AtConference ? "a conference" : $"a {View.Words.Term("core-group", open.On)}")} on {UkDate.Long(open.On)}"
        : Difficulty.Find(Child, from) is { } difficulty ? $"a difficulty of {UkDate.Long(difficulty.Since)}" : null;

    public IActionResult OnGet(Guid disagreement)
    {
        if (DisagreementsShown.Find(View, Child, disagreement) is not { } found)
        {
            return NotFound();
        }

        Disagreement = found;
        Advice = View.Disclosure.Shows(typeof(AdviceTaken)) ? [.. Child.All<AdviceTaken>().Where(a => a.Subject == found.Id)] : [];
        Rows =
        [
            .. View.Duties.Where(d => d.State is DutyState.Open or DutyState.NotSetByArea && found.Stages.Any(s => s.Id == d.Subject))
                .OrderBy(d => d.Due ?? DateOnly.MaxValue).ThenBy(d => d.Title, StringComparer.Ordinal)
                .Select(d => new DutyRow(d, View.Day, d.Action == "settle-disagreement" ? null : DutyRow.ActionFor(d.Action, Child.Id, d.Subject, d.Key, View.May))),
        ];
        return Page();
    }
}
