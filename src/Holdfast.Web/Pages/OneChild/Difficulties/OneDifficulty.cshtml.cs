using Holdfast.Casework;
using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Disagreements;
using Holdfast.Practice;
using Holdfast.Web.Access;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Difficulties;

/// <summary>One difficulty with what the area asks for and everything that was done about it.</summary>
public sealed class OneDifficultyModel : ChildPage
{
    public Difficulty Difficulty { get; private set; } = null!;

    public IReadOnlyList<DutyRow> Rows { get; private set; } = [];

    /// <summary>What was done, the newest first.</summary>
    public IReadOnlyList<(DateOnly On, string Heading, string Words)> Thread { get; private set; } = [];

    /// <summary>The disagreement it went on as.</summary>
    public Guid? GoneOn { get; private set; }

    public IActionResult OnGet(Guid difficulty)
    {
        if (Casework.Difficulties.Difficulty.Find(Child, difficulty) is not { } found)
        {
            return NotFound();
        }

        (Difficulty, GoneOn) = (found, Disagreement.GoneOnFrom(Child, found.Id)?.Id);
        Rows = WaysForward.OfOneDifficulty(
            View.Duties.Where(d => found.Subjects.Contains(d.Subject) && d.State is (DutyState.Open or DutyState.Met))
                .OrderBy(d => d.State).ThenBy(d => d.Due ?? DateOnly.MaxValue)
                .Select(d => new DutyRow(d, View.Day, d.State == DutyState.Open ? DutyRow.ActionFor(d.Action, Child.Id, d.Subject, d.Key, View.May) : null)), Child.Id, View.May);
        Thread = [.. Said(found).Reverse().OrderByDescending(s => s.On)];
        return Page();
    }

    private IEnumerable<(DateOnly On, string Heading, string Words)> Said(Difficulty found)
    {
        foreach (var taken in found.TakenUp)
        {
            yield return (taken.On, $"{(taken.Resolved ? "Resolved" : "Taken up")} by {taken.ByWhom}", taken.Words);
        }

        foreach (var choice in found.Choices)
        {
            yield return (choice.DecidedOn, $"{View.Words.AccessChoice(choice.Choice, choice.DecidedOn)}: {(choice.Chosen ? "to be done" : "considered and not chosen")}", $"{choice.ByWhom}: {choice.Reasons}");
        }

        foreach (var advice in View.Disclosure.Shows(typeof(AdviceTaken)) ? found.Advice : [])
        {
            yield return (advice.TakenOn, $"{DifficultyWords.Of(advice.Whose)}, {advice.Name}", $"{Text.Sentence(advice.Advice)} What follows: {advice.WhatFollows}");
        }
    }
}
