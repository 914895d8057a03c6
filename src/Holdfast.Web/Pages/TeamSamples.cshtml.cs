using System.Buffers.Binary;
using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Supervision;
using Holdfast.Records.Areas;
using Holdfast.Records.Cases;
using Holdfast.Records.ReadModels;
using Holdfast.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Holdfast.Web.Pages;

/// <summary>A manager draws records of their teams at random, to be looked at. Each draw stands in the record of every child drawn.</summary>
public sealed class TeamSamplesModel(ChildQueries children, AreaStore areas, Desk desk, SignedIn me, TimeProvider clock) : PageModel
{
    private const int UsualDays = 14;

    /// <summary>Made when the page is shown, so that sending it twice draws once.</summary>
    [BindProperty]
    public Guid CommandId { get; set; }

    [BindProperty]
    [Display(Name = "Number")]
    public int? HowMany { get; set; }

    [BindProperty]
    public string? LooksAt { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? NeededBy { get; set; }

    public int OutOf { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (await Drawable(cancel) is null)
        {
            return NotFound();
        }

        (CommandId, NeededBy) = (NewId.Next(), clock.Today().AddDays(UsualDays));
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (await Drawable(cancel) is not { } all)
        {
            return NotFound();
        }

        var seed = Seed(CommandId);
        var sample = new SampleRecord(CommandId, clock.Today(), LooksAt ?? "", HowMany ?? 0, all.Count, seed, NeededBy ?? DateOnly.MinValue, me.Profile!.DisplayName);
        var drawn = RandomDraw.Of(all, sample.Drawn, seed);
        if (drawn.IsEmpty)
        {
            ModelState.AddModelError(nameof(HowMany), all.Count == 0 ? "No child of your teams is on a plan" : $"The number must be between 1 and {all.Count}");
        }

        if (NeededBy is null && ModelState[nameof(NeededBy)] is not { Errors.Count: > 0 })
        {
            ModelState.AddModelError(nameof(NeededBy), "Enter the day they are looked at by");
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        var rules = await RulesOf(drawn, cancel);
        var outcome = await desk.Record(
            new RecordRequest
            {
                CommandId = CommandId, Author = new Author(me.UserId!.Value, Capacity.Operator), Children = drawn, Decide = child => sample.Decide(child, rules[child.Area], clock.Today()),
            },
            Doing.Oversee, cancel);
        if (outcome is null)
        {
            return NotFound();
        }

        Desk.Show(outcome, ModelState);
        if (outcome is RecordOutcome.Refused)
        {
            ModelState.Remove(nameof(HowMany));
            if (sample.Drawn > all.Count)
            {
                ModelState.AddModelError(nameof(HowMany), $"The number must be between 1 and {all.Count}");
            }

            return Again();
        }

        TempData["Done"] = drawn.Length == 1 ? "1 record is drawn" : $"{drawn.Length} records are drawn";
        return Redirect("/team/matters?kind=Sample");
    }

    private async Task<IReadOnlyList<Guid>?> Drawable(CancellationToken cancel)
    {
        if (me.Profile is not { Manages: { Count: > 0 } teams } || !me.May(Doing.Oversee))
        {
            return null;
        }

        var all = await children.OnPlan(teams, cancel);
        OutOf = all.Count;
        return all;
    }

    private async Task<Dictionary<string, AreaPractice>> RulesOf(IReadOnlyCollection<Guid> drawn, CancellationToken cancel)
    {
        var rules = new Dictionary<string, AreaPractice>(StringComparer.Ordinal);
        foreach (var area in (await children.Cards(drawn, cancel)).Select(c => c.Area).Distinct())
        {
            rules[area] = (await areas.RulesOf(area, cancel)).Lists(clock.Today());
        }

        return rules;
    }

    private PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>A number nobody picks: made of the act's own id, so that the same act sent twice draws the same records.</summary>
    private static int Seed(Guid command) => BinaryPrimitives.ReadInt32BigEndian(SHA256.HashData(command.ToByteArray())) & int.MaxValue;
}
