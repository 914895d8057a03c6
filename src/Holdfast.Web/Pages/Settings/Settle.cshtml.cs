using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Practice;
using Holdfast.Records.Accounts;
using Holdfast.Records.Areas;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Holdfast.Web.Pages.Settings;

/// <summary>The administrator of an area settles a value from a day on: who decided, and why.</summary>
public sealed class SettleModel(AreaStore areas, UserProfiles people, SignedIn me, TimeProvider clock) : PageModel
{
    private const int MostCharacters = 2_000;
    private static readonly DateOnly Earliest = new(1989, 1, 1);

    [BindProperty(SupportsGet = true)]
    public string Area { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty]
    public HowOften Length { get; set; } = new();

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? From { get; set; }

    [BindProperty]
    public string? DecidedBy { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public AreaRules Rules { get; private set; } = null!;

    public AreasOwnSetting Setting { get; private set; } = null!;

    public IReadOnlyList<SettledValue> History { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (!await Open(cancel))
        {
            return NotFound();
        }

        var now = Setting.On(clock.Today())?.Value;
        (Length, Words, From) = (Setting.Takes == SettingTakes.LengthOfTime ? HowOften.Of(Rules.Length(Key, clock.Today())) : new HowOften(), Shown(now), clock.Today());
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!await Open(cancel))
        {
            return NotFound();
        }

        var value = Value();
        if (!Answered() || value is null)
        {
            // What is wrong with the value is said with the rest, so that nobody puts one thing right to be told of the next.
            Refused(value is null ? [] : await areas.Against(Area, new AreaSetting(Key, From ?? clock.Today(), value), cancel));
            return Again();
        }

        var setting = new AreaSetting(Key, From!.Value, value);
        if (History.FirstOrDefault(h => h.Stands && h.Setting.From == setting.From)?.Setting != setting)
        {
            try
            {
                await areas.AddSetting(Area, setting, new Settlement(me.UserId, DecidedBy!.Trim(), Why!.Trim()), cancel);
            }
            catch (PackException refused)
            {
                Refused(refused.Problems);
                return Again();
            }
        }

        TempData["Done"] = $"Settled from {UkDate.Long(setting.From)}: {Setting.Asks}. The dates that depend on it are worked out anew now.";
        return Redirect($"/practice/settings#{Area}");
    }

    private async Task<bool> Open(CancellationToken cancel)
    {
        if (!me.AdministersArea(Area))
        {
            return false;
        }

        Rules = await areas.RulesOf(Area, cancel);
        if (Rules.OwnSettings.FirstOrDefault(s => s.Key == Key) is not { } setting)
        {
            return false;
        }

        Setting = setting;
        History = await areas.History(Area, Key, cancel);
        Names = await people.NamesOf(History.Select(h => h.By.UserId).OfType<Guid>(), cancel);
        return true;
    }

    /// <summary>The value as the record keeps it; nothing when the form does not give one, and then it says so.</summary>
    private string? Value()
    {
        if (Setting.Takes == SettingTakes.LengthOfTime)
        {
            Length.Check(ModelState, nameof(Length));
            if (Length.Interval is { Count: > 0 } length)
            {
                return length.ToString();
            }

            Wrong($"{nameof(Length)}.{nameof(HowOften.Count)}", "Enter how long, as a number of 1 or more");
            return null;
        }

        var words = Setting.Takes == SettingTakes.List
            ? string.Join("; ", (Words ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            : Text.Clean(Words);
        if (!Text.Missing(words) && words!.Length <= MostCharacters)
        {
            return words;
        }

        Wrong(nameof(Words), Text.Missing(words) ? "Enter the value" : $"The value must be {MostCharacters:N0} characters or fewer");
        return null;
    }

    /// <summary>A field shows one error, so all that is wrong with the value stands in it.</summary>
    private void Refused(IReadOnlyList<PackProblem> problems)
    {
        if (problems.Count > 0)
        {
            var field = Setting.Takes == SettingTakes.LengthOfTime ? $"{nameof(Length)}.{nameof(HowOften.Count)}" : nameof(Words);
            ModelState.AddModelError(field, problems.Count == 1 ? problems[0].Message : string.Join(' ', problems.Select(p => Text.Sentence(p.Message))));
        }
    }

    private bool Answered()
    {
        if (From is null)
        {
            Wrong(nameof(From), "Enter from which day it counts");
        }
        else if (From < Earliest)
        {
            Wrong(nameof(From), $"Date must be {UkDate.Long(Earliest)} or later");
        }

        if (Text.Missing(DecidedBy))
        {
            Wrong(nameof(DecidedBy), "Enter who decided");
        }

        if (Text.Missing(Why))
        {
            Wrong(nameof(Why), "Enter why, or where it is written");
        }

        return ModelState.IsValid;
    }

    /// <summary>One sentence for each field: what the binder found wrong stays.</summary>
    private void Wrong(string field, string sentence)
    {
        if (ModelState[field] is not { Errors.Count: > 0 })
        {
            ModelState.AddModelError(field, sentence);
        }
    }

    private string? Shown(string? value) => Setting.Takes == SettingTakes.List && value is not null ? string.Join('\n', SettingWords.Lines(value)) : value;

    private PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
