using Holdfast.Casework;
using Holdfast.Casework.Complaints;
using Holdfast.Records.Cases;
using Holdfast.Web.Links;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.Invited;

/// <summary>Somebody of the family complains, appeals or says that the record is wrong, in their own words. Sent twice, it came once.</summary>
[AllowAnonymous]
public sealed class ComplaintModel(ComplaintLinks complaints) : LinkPage<ComplaintVisit>
{
    /// <summary>Made when the page is shown, so that sending it twice records once.</summary>
    [BindProperty]
    public Guid CommandId { get; set; }

    /// <summary>The children it is about, of those of the link.</summary>
    [BindProperty]
    public List<Guid> For { get; set; } = [];

    [BindProperty]
    public ComplaintRoute? Route { get; set; }

    [BindProperty]
    public ComplaintKind? Kind { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Wants { get; set; }

    [BindProperty]
    public string? Agency { get; set; }

    [BindProperty]
    public Guid? ConferenceId { get; set; }

    /// <summary>It has just been sent.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Came { get; set; }

    public override string What => "complaint";

    public IReadOnlyList<Choice> Children => [.. Visit.Invited.Children.Select(c => new Choice(c.Id.ToString(), c.Name))];

    public IReadOnlyList<Choice> Conferences => [.. Visit.Invited.Children.SelectMany(c => c.Conferences).DistinctBy(c => c.Id).Select(c => new Choice(c.Id.ToString(), c.Words))];

    public void OnGet() => (CommandId, For) = (NewId.Next(), [.. Visit.Invited.Children.Select(c => c.Id)]);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        CommandId = CommandId == Guid.Empty ? NewId.Next() : CommandId;
        List<Guid> of = [.. Visit.Invited.Children.Select(c => c.Id).Where(c => Visit.Invited.Children.Count == 1 || For.Contains(c))];
        foreach (var (wrong, field, message) in new[]
        {
            (of.Count == 0, nameof(For), "Select at least one child"),
            (Route is null, nameof(Route), "Select what it is about"),
            (Kind is null, nameof(Kind), "Select what you ask for"),
            (Text.Missing(Words), nameof(Words), "Enter what happened, or what is wrong"),
            (Route == ComplaintRoute.Agency && Text.Missing(Agency), nameof(Agency), "Enter which agency it is about"),
            (Kind == ComplaintKind.Appeal && Route is ComplaintRoute.Agency or ComplaintRoute.Accuracy, nameof(Kind), "Another decision can only be asked for of a conference. Select that it is about a conference, or that you complain"),
        })
        {
            if (wrong)
            {
                ModelState.AddModelError(field, message);
            }
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        if (await complaints.Send(Visit, new TypedComplaint(CommandId, Route, Kind, Words!, Wants, Agency, ConferenceId), of, cancel) is RecordOutcome.Refused refused)
        {
            foreach (var refusal in refused.Refusals.Select(r => r.Refusal).Distinct())
            {
                ModelState.AddModelError(refusal.About == nameof(ReceiveComplaint.What) ? nameof(Words) : refusal.About is nameof(ConferenceId) or nameof(ReceiveComplaint.On) ? nameof(Route) : refusal.About, Plain(refusal.Message));
            }

            return Again();
        }

        return Redirect($"{Visit.To()}?came=true");
    }

    /// <summary>A conference nobody has recorded can not be appealed against; the rest says the same to everybody.</summary>
    private static string Plain(string message) => message == "Select which conference it is about" ? "No conference is on the record yet. Select what else it is about, and say it in your words" : message;
}
