using System.Collections.Immutable;
using Holdfast.Web.Links;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.Invited;

/// <summary>The report as it is typed, for each child apart.</summary>
[AllowAnonymous]
public sealed class ReportModel(LinkDesk desk) : InvitationPage
{
    private const string TheChild = "child";

    /// <summary>The fields of one child.</summary>
    public sealed class Fields
    {
        public string? Strengths { get; set; }

        public string? Worries { get; set; }

        public string? View { get; set; }

        public string? Private { get; set; }

        public List<string> PrivateFor { get; set; } = [];
    }

    [BindProperty]
    public Dictionary<string, Fields> Of { get; set; } = [];

    /// <summary>The mark of what stood here when the page was shown.</summary>
    [BindProperty]
    public string? Was { get; set; }

    /// <summary>What another window saved meanwhile.</summary>
    public IReadOnlyList<string> Elsewhere { get; private set; } = [];

    public override string What => "report";

    /// <summary>The child, and those of the family by what they are to the child.</summary>
    public static IReadOnlyList<GovUk.Choice> Readers(InvitedChild child)
    {
        ArgumentNullException.ThrowIfNull(child);
        return [new(TheChild, child.Name), .. child.Family.Select(f => new GovUk.Choice(f.PersonId.ToString(), $"The {Casework.Text.InSentence(f.As)}"))];
    }

    public async Task OnGet(CancellationToken cancel) => Show((await desk.Answers(Visit.Link, cancel)).Report);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var typed = Typed();
        if (await desk.Keep(Visit.Link, a => a.Report, a => a with { Report = typed }, Was ?? "", cancel) is { } other)
        {
            Elsewhere = [.. other.Report.Values.SelectMany(c => new[] { c.Strengths, c.Worries, c.View, c.Private }).OfType<string>().Where(w => w.Length > 0)];
            Was = LinkAnswers.Mark(other.Report);
            ModelState.Remove(nameof(Was));
            return Again(StatusCodes.Status409Conflict);
        }

        return Redirect(Visit.To("files"));
    }

    private void Show(ImmutableSortedDictionary<Guid, TypedChild> stored)
    {
        Was = LinkAnswers.Mark(stored);
        foreach (var child in Invited.Children)
        {
            var said = stored.GetValueOrDefault(child.Id) ?? new TypedChild();
            Of[child.Key] = new Fields
            {
                Strengths = said.Strengths, Worries = said.Worries, View = said.View, Private = said.Private,
                PrivateFor = [.. said.PrivateForChild ? [TheChild] : (string[])[], .. (said.PrivateFor.IsDefault ? [] : said.PrivateFor).Select(p => p.ToString())],
            };
        }
    }

    /// <summary>Only of children and readers this invitation has, whatever was sent.</summary>
    private ImmutableSortedDictionary<Guid, TypedChild> Typed() => Invited.Children.ToImmutableSortedDictionary(c => c.Id, c =>
    {
        var said = Of.GetValueOrDefault(c.Key) ?? new Fields();
        return new TypedChild(
            said.Strengths, said.Worries, Invited.TakesView ? said.View : null, said.Private, said.PrivateFor.Contains(TheChild),
            [.. c.Family.Select(f => f.PersonId).Where(p => said.PrivateFor.Contains(p.ToString()))]);
    });
}
