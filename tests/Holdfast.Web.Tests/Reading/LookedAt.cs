using System.Reflection;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Holdfast.Web.Tests.Reading;

public class LookedAt
{
    [Fact]
    public void Every_page_somebody_looked_at_is_told_by_what_it_is_about()
    {
        const string pages = "Holdfast.Web.Pages.";
        var said = typeof(LookWords).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(PageModel)) && t.Namespace?.StartsWith(pages + "OneChild.", StringComparison.Ordinal) == true)
            .Select(t => LookWords.Of($"{t.Namespace![pages.Length..].Replace('.', '/')}/{t.Name[..^"Model".Length]}")).ToList();

        said.Count.ShouldBeGreaterThan(150);
        said.ShouldAllBe(words => words.Contains(' ') || words == "Letters" || words == "Supervision" || words == "Complaints" || words == "Assessment" || words == "Disagreements");
        LookWords.Of("OneChild/Visits/VisitSeen").ShouldBe("Record a visit: who was seen");
        LookWords.Of("OneChild/Corrections/Correct").ShouldBe("Correct an entry");
        LookWords.Of("OneChild/Record, as known on 2026-10-01").ShouldBe("Full record, as known on 1 October 2026");
        LookWords.Of("OneChild/Moves/Told").ShouldBe("Move to another authority: told");
    }
}
