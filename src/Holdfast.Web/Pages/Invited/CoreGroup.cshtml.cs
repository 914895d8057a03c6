using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Records.Areas;
using Holdfast.Records.Cases;
using Holdfast.Web.Links;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.Invited;

/// <summary>A member of a core group without an account reads what they do, and confirms it.</summary>
[AllowAnonymous]
public sealed class CoreGroupModel(CoreGroupLinks coreGroups, AreaStore areas, CaseRecords cases, TimeProvider clock) : CoreGroupLinkPage
{
    [BindProperty]
    public string? Words { get; set; }

    /// <summary>The link's next command when the page was shown; sent again, it is on the record once.</summary>
    [BindProperty]
    public Guid CommandId { get; set; }

    public override string What => "what a core group member does";

    public void OnGet() => CommandId = Visit.Link.NextCommand;

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var today = clock.Today();
        var children = await coreGroups.Children(Visit.Link, cancel);
        var lists = new Dictionary<string, AreaPractice>(StringComparer.Ordinal);
        foreach (var area in children.Select(c => c.Area).Distinct())
        {
            lists[area] = (await areas.RulesOf(area, cancel)).Lists(today);
        }

        var confirm = new ConfirmTasks(Visit.Link.NextCommand, Visit.Link.ConferenceId, today, Visit.Invited.PersonId, Visit.Link.Name, "By personal link", Words);
        await cases.Record(
            new RecordRequest
            {
                CommandId = Visit.Link.NextCommand, Author = new Author(Visit.Link.LinkId, Capacity.PersonalLink), Children = [.. children.Select(c => c.Id)],
                Decide = child => confirm.Decide(child, lists[child.Area], today),
            },
            cancel);
        return Redirect(Visit.To());
    }
}
