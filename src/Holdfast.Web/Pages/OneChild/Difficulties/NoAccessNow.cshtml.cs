using Holdfast.Casework.Difficulties;
using Holdfast.Practice;
using Holdfast.Web.Access;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Difficulties;

/// <summary>What the area now requires, once a visit did not reach the child: whom to tell, what to weigh, and the next attempt.</summary>
public sealed class NoAccessNowModel : ChildPage
{
    public AccessNotGained Difficulty { get; private set; } = null!;

    public IReadOnlyList<DutyRow> Rows { get; private set; } = [];

    public IActionResult OnGet(Guid difficulty)
    {
        if (Child.AccessDifficulties.FirstOrDefault(d => d.DifficultyId == difficulty) is not { } found)
        {
            return NotFound();
        }

        Difficulty = found;
        Rows = WaysForward.Together(
            View.Duties.Where(d => d.Subject == difficulty && d.State is DutyState.Open or DutyState.Met)
                .OrderBy(d => d.State).ThenBy(d => d.Due ?? DateOnly.MaxValue)
                .Select(d => new DutyRow(d, View.Day, d.State == DutyState.Open ? DutyRow.ActionFor(d.Action, Child.Id, d.Subject, d.Key, View.May) : null)), Child.Id, View.May);
        return Page();
    }
}
