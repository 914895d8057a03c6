using System.Net;
using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Difficulties;
using Holdfast.SiteKit;

namespace Holdfast.Web.Tests.Forms;

/// <summary>What nobody sees, and what nobody can have typed, comes onto no record; and it breaks nothing.</summary>
[Collection(SharedSite.Name)]
public class WhatIsTyped(Site site)
{
    private const string Form = "main form[method=post]";

    [Fact, Trait("requirement", "X04")]
    public async Task Has_no_characters_that_nobody_sees_in_any_text()
    {
        var family = await TestFamily.New(site);
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/difficulties/raise");
        await lead.Send(Form, ("Kind", "PlanNotCarriedOut"), ("What", "Nobody\u0001 came\u202E yadirF no\u202C\u0007\r\nBEGIN:VEVENT"), ("SafeMeanwhile", "\u2066Fed\u2069 at école \u200Fשלום\u200F"));

        lead.Words.ShouldContain("The difficulty is raised", Case.Sensitive, $"{lead.Status} {lead.Path} {string.Join(", ", lead.Errors)} {lead.Words}");
        var raised = (await family.Child(family.Ada)).All<DifficultyRaised>()[^1];
        raised.What.ShouldBe("Nobody came yadirF no\r\nBEGIN:VEVENT");
        raised.SafeMeanwhile.ShouldBe("Fed at école \u200Fשלום\u200F", "marks that a language needs stay");
    }

    [Fact]
    public async Task Is_no_longer_than_anybody_writes_and_is_not_lost_when_it_is()
    {
        var family = await TestFamily.New(site);
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/difficulties/raise");
        await lead.Send(Form, ("Kind", "PlanNotCarriedOut"), ("What", new string('w', 200_000)), ("SafeMeanwhile", "Fed at school"));

        lead.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        lead.Errors.ShouldBe(["This must be 100,000 characters or fewer"]);
        lead.Words.ShouldContain(new string('w', 1000));
        (await family.Child(family.Ada)).Facts.ShouldNotContain(f => f.What is DifficultyRaised);
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Puts_no_line_of_its_own_into_a_calendar_file()
    {
        var family = await TestFamily.New(site);
        await family.Append(family.Ada, new CoreGroupPlanned(family.Planned, new DateOnly(2026, 12, 8), null, "Hall\r\nATTENDEE:mailto:him@example.org\u2028X-A:b\u0085X-B:c\nEND:VCALENDAR", null, "Moved", Site.Today));
        var lead = await site.As(family.Lead.Email);

        var file = await (await lead.Raw($"/children/{family.Ada}/core-groups/{family.Planned}.ics")).Content.ReadAsStringAsync();

        var lines = file.Replace("\r\n ", "", StringComparison.Ordinal).Split(["\r\n", "\r", "\n", "\u2028", "\u2029", "\u0085", "\v", "\f"], StringSplitOptions.RemoveEmptyEntries);
        lines.ShouldNotContain(l => l.StartsWith("ATTENDEE", StringComparison.Ordinal) || l.StartsWith("X-", StringComparison.Ordinal));
        lines.Count(l => l == "END:VCALENDAR").ShouldBe(1);
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Is_looked_for_in_any_number_of_records_without_the_browser_carrying_it_all()
    {
        var family = await TestFamily.New(site);
        var lead = await site.As(family.Lead.Email);
        foreach (var child in new[] { family.Ada, family.Tobi })
        {
            await lead.Open($"/children/{child}/record");
            var (action, fields) = lead.Fields(Form, ("words", "Gran" + new string(' ', 20) + new string('é', 30_000)));
            var cookies = (await lead.RawPost(action, fields)).Headers.TryGetValues("Set-Cookie", out var set) ? set.ToList() : [];
            cookies.Sum(c => c.Length).ShouldBeLessThan(4096);
        }

        await lead.Open($"/children/{family.Ada}/record");
        await lead.Send(Form, ("words", "Gran stays"));
        lead.Words.ShouldContain("Gran stays on Fridays");
        await lead.Open($"/children/{family.Tobi}/record?found=true");
        lead.Status.ShouldBe(HttpStatusCode.OK);
    }
}
