using Holdfast.Casework;
using Holdfast.Journeys.Live;
using Xunit.Abstractions;

namespace Holdfast.Journeys.Crawl;

/// <summary>Each form sent with nothing in it: the page says what is missing, in words and accessibly.</summary>
[Collection(LiveSite.Name)]
public class EveryForm(LiveSite live, ITestOutputHelper output)
{
    /// <summary>Forms that have nothing that must be answered.</summary>
    private static readonly HashSet<string> TakeAnything = ["/children/{id}/record", "/children/{id}/conference/meeting/{id}/show-scores"];

    [Fact]
    public async Task Sent_empty_says_what_is_missing_where_it_is_missing()
    {
        var child = live.Cast.SiblingsOnPlan("hillingdon", 3)[0];
        var outcomes = await Begun.Outcomes(live, child);
        var met = await Begun.Conference(live, child);
        IReadOnlyList<string> conference = [.. outcomes, .. met, Begun.OutcomeOf(met[^1])];
        var check = new PageCheck();
        var sent = new Dictionary<string, int>();
        foreach (var (who, email) in new[] { ("lead social worker", Cast.LeadOf(child)), ("team manager", Cast.ManagerOf(child)), ("conference chair", Cast.Area(child.Area).Chair.Email) })
        {
            await using var visitor = await live.SignedIn(email, PageCheck.Narrow);
            foreach (var form in await Forms(visitor, child, conference))
            {
                var name = Walk.NameOf(form.Split('?')[0]);
                if (sent.ContainsKey(name) || await visitor.Open(form) != 200 || await visitor.Page.Locator("main form[method=post]").CountAsync() == 0)
                {
                    continue;
                }

                sent[name] = await SendEmpty(visitor);
                if (sent[name] == 422)
                {
                    await Judge(visitor, check, name, who);
                }
            }

            check.Complaints(visitor, who);
        }

        foreach (var (name, status) in sent)
        {
            output.WriteLine($"{name}: {status}");
        }

        check.Faults.ShouldBeEmpty();
        sent.Count.ShouldBeGreaterThan(25);
        sent.Where(s => s.Value != 422).Select(s => s.Key).Except(TakeAnything).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_signing_in_says_no_more_than_that_it_failed()
    {
        await using var stranger = await live.Open(PageCheck.Narrow);
        var check = new PageCheck();
        await stranger.Open("/sign-in");
        await stranger.Fill("Email address", "nobody@hillingdon.example");
        await stranger.Page.Locator("input[type=password]").FillAsync("wrong");
        await stranger.Press("Sign in");

        await check.Look(stranger, "/sign-in", "stranger");
        check.Faults.ShouldBeEmpty();
        (await stranger.Errors.CountAsync()).ShouldBe(1);
    }

    /// <summary>Addresses a person finds forms at, about one child.</summary>
    private static async Task<IReadOnlyList<string>> Forms(Visitor visitor, Child child, IReadOnlyList<string> conference)
    {
        var record = $"/children/{child.Id}";
        var found = new List<string> { "/register", "/search" };
        foreach (var page in new[] { record, $"{record}/add", $"{record}/network", $"{record}/voice", $"{record}/duties", $"{record}/record" }.Concat(conference))
        {
            if (await visitor.Open(page) == 200)
            {
                found.AddRange(await visitor.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main a[href]')].map(a => a.getAttribute('href'))"));
            }
        }

        return [.. found.Select(f => f.Split('#')[0]).Where(f => f.Length > 0 && f[0] == '/' && !f.EndsWith(".ics", StringComparison.Ordinal) && !f.Contains("known=", StringComparison.Ordinal) && (!f.StartsWith("/children/", StringComparison.Ordinal) || f.StartsWith(record + "/", StringComparison.Ordinal))).Distinct()];
    }

    private static async Task<int> SendEmpty(Visitor visitor)
    {
        var response = await visitor.Page.RunAndWaitForResponseAsync(
            () => visitor.Page.EvaluateAsync(
                """
                () => {
                  const form = document.querySelector('main form[method=post]')
                  for (const field of form.querySelectorAll('input:not([type=hidden]), textarea, select')) {
                    if (field.type === 'checkbox' || field.type === 'radio') { field.checked = false } else { field.value = '' }
                  }
                  window.wasSent = true
                  form.requestSubmit()
                }
                """),
            r => r.Request.Method == "POST" && r.Request.ResourceType == "document");
        await visitor.Page.WaitForFunctionAsync("!window.wasSent && document.readyState === 'complete'");
        return response.Status;
    }

    private static async Task Judge(Visitor visitor, PageCheck check, string name, string who)
    {
        await check.Look(visitor, $"{name} (sent empty)", who);
        var wrong = await visitor.Page.EvaluateAsync<string[]>(
            """
            () => {
              const wrong = []
              const links = [...document.querySelectorAll('.govuk-error-summary__list li')]
              if (!links.length) { wrong.push('has no error summary') }
              if (!document.title.startsWith('Error: ')) { wrong.push('its title does not begin with Error') }
              for (const li of links) {
                const text = li.textContent.trim()
                const to = li.querySelector('a')?.getAttribute('href')
                if (to && !document.getElementById(to.slice(1))) { wrong.push('"' + text + '" leads nowhere') }
                if (to && !document.querySelector('.govuk-error-message')) { wrong.push('"' + text + '" does not stand at its field') }
                if (/\b(please|invalid|null|required|field)\b/i.test(text)) { wrong.push('says "' + text + '"') }
              }
              return wrong
            }
            """);
        foreach (var fault in wrong)
        {
            check.Fault($"{name} sent empty: {fault}", who);
        }
    }
}
