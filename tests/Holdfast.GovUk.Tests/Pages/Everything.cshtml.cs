using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Holdfast.GovUk.Tests.Pages;

/// <summary>One page with every tag helper on it.</summary>
public sealed class EverythingModel : PageModel
{
    public const string HostileText = """<script>alert("x")</script>' onload='&""";

    public string Hostile => HostileText;

    public static IReadOnlyList<Choice> People { get; } = [new("mum", "Mum"), new(HostileText, HostileText, Hint: HostileText), Choice.Divider("or"), new("none", "Nobody", Exclusive: true)];

    public static IReadOnlyList<Choice> Teams { get; } = [new("north", "North"), new("south", "South")];

    [BindProperty] public string FullName { get; set; } = "";

    [BindProperty, Display(Name = "Date of visit")] public DateOnly? HeldOn { get; set; }

    [BindProperty] public TimeOnly? HeldAt { get; set; }

    [BindProperty] public string? Where { get; set; }

    [BindProperty] public string? WhereElse { get; set; }

    [BindProperty] public bool? SeenAlone { get; set; }

    [BindProperty] public List<string> Present { get; set; } = [];

    [BindProperty] public bool Confirmed { get; set; }

    [BindProperty] public string? Team { get; set; }

    [BindProperty] public string? Notes { get; set; }

    [BindProperty] public List<Child> Children { get; set; } = [new(), new()];

    [BindProperty] public string? Secret { get; set; }

    [BindProperty] public IFormFile? Evidence { get; set; }

    /// <summary>Errors to add, as "field=words" lines, as a refusing decision would.</summary>
    [BindProperty] public string? Refuse { get; set; }

    public void OnGet()
    {
        FullName = Hostile;
        HeldOn = new DateOnly(2026, 11, 22);
        HeldAt = new TimeOnly(9, 5);
        Where = "elsewhere";
        SeenAlone = true;
        Present = ["mum"];
        Confirmed = true;
        Team = "south";
        Notes = Hostile;
        Secret = "kept from the page";
    }

    public IActionResult OnPost()
    {
        foreach (var line in (Refuse ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            ModelState.AddModelError(line.Split('=')[0], line.Split('=')[1]);
        }

        return ModelState.IsValid
            ? Content($"kept {HeldOn:yyyy-MM-dd} {HeldAt:HH:mm}")
            : new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    public sealed class Child
    {
        public string? Words { get; set; }
    }
}
