using Holdfast.Casework.Difficulties;
using Holdfast.Records.Cases;
using Holdfast.Web.Links;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.Invited;

/// <summary>A member of a core group without an account raises a difficulty.</summary>
[AllowAnonymous]
public sealed class DifficultyModel(CoreGroupLinks coreGroups) : RaisingPage
{
    [BindProperty]
    public DifficultyKind? Kind { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Pattern { get; set; }

    [BindProperty]
    public string? Evidence { get; set; }

    [BindProperty]
    public string? SafeMeanwhile { get; set; }

    public override string What => "difficulty";

    protected override Task<RecordOutcome> Raise(IReadOnlyCollection<Guid> of, CancellationToken cancel) =>
        coreGroups.Raise(Visit, new RaiseDifficulty(CommandId, default, Kind, Words ?? "", Pattern, Evidence, SafeMeanwhile ?? "", "", null, false), of, cancel);

    /// <summary>The day is today's; what is wrong with it is said where the difficulty is chosen.</summary>
    protected override string FieldOf(string about) => about switch
    {
        nameof(RaiseDifficulty.RaisedOn) => nameof(Kind),
        nameof(RaiseDifficulty.What) => nameof(Words),
        _ => about,
    };
}
