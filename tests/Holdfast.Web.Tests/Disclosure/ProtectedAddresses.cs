using System.Text;
using Holdfast.SiteKit;
using Holdfast.Web.Tests.Gate;

namespace Holdfast.Web.Tests.Disclosure;

/// <summary>A protected address is on one page, for those who may read it, after it was asked for and written down; and nowhere else at all.</summary>
[Collection(SharedSite.Name)]
public class ProtectedAddresses(Site site)
{
    private const string Address = "7 Larchcanary Close, Hayes UB3 9ZQ";

    [Fact, Trait("requirement", "X04")]
    public async Task Are_nowhere_but_on_their_own_page()
    {
        var home = await Household.In(site, "Linnet", "Larchname", Address);
        var found = new List<string>();
        foreach (var person in Everybody.All)
        {
            var read = await Crawl.All(home, person, "Larchcanary", "UB3 9ZQ", "Larchname");
            var entitled = person.Stands is { } stands && UnderAChild.Places["/protected-address/show"].May.Contains(stands);
            var leaks = read.Where(r => Holds(r.Said)).Select(r => r.Address).Distinct().ToList();
            if (entitled)
            {
                leaks.Remove($"/children/{home.Child}/protected-address/show?contact={home.Contact}").ShouldBeTrue($"{person} may read it there");
            }

            found.AddRange(leaks.Select(l => $"{person}: {l}"));
        }

        found.ShouldBeEmpty();
        site.Log.Lines.Where(l => Holds(l) || l.Contains("Linnet", StringComparison.OrdinalIgnoreCase) || l.Contains("Larchname", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    [Theory, Trait("requirement", "X04")]
    [InlineData("a professional of the core group")]
    [InlineData("the named chair")]
    [InlineData("the head of service")]
    public async Task Are_not_even_told_of_by_who_opened_them(string who)
    {
        var person = Everybody.All.Single(p => p.Who == who);
        var home = await Household.In(site, address: Address);
        using (var lead = await Everybody.SignIn(site, Everybody.Lead))
        {
            await lead.Open($"/children/{home.Child}/protected-address/show?contact={home.Contact}");
            await lead.Open($"/children/{home.Child}/protected-address");
            await lead.Open($"/children/{home.Child}/complaints");
            await lead.Open($"/children/{home.Child}/who-has-looked");
            lead.Words.ShouldContain("rotected address");
        }

        using var browser = await Everybody.SignIn(site, person);
        await browser.Open($"/children/{home.Child}/duties");
        await browser.Open($"/children/{home.Child}/who-has-looked");

        browser.Words.ShouldContain("What is due", Case.Sensitive, "their own looks");
        browser.Words.ShouldContain("The record");
        browser.Words.ShouldNotContain("rotected");
        browser.Words.Contains("Complaints", StringComparison.Ordinal).ShouldBe(person.Stands is not Casework.Journal.Capacity.CoreGroupProfessional);
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Are_not_taken_in_where_everyone_in_the_network_sees_them()
    {
        var home = await Household.In(site, address: Address);
        using var lead = await Everybody.SignIn(site, Everybody.Lead);
        foreach (var contact in new[] { "ring 020-7946-0977", "+44 20 7946 0977", "at Larchcanary Close" })
        {
            await lead.Open($"/children/{home.Child}/network/person?person={home.Mother}");
            await lead.Send("main form[method=post]", ("Person.Contact", contact));
            lead.Errors.ShouldBe(["This address or number is protected. Take it out: everyone in the network would see it"]);
        }

        await lead.Open($"/children/{home.Child}/protected-address");
        var siblings = lead.Page.QuerySelectorAll("input[name^=ProtectedFor]").Select(i => (i.GetAttribute("name")!, (string?)"false")).Distinct();
        await lead.Send("main form[method=post]", [("Address", "3 Elm Row"), ("Telephone", "+44 (0)20 7946 0001"), ("Reason", "Threats"), .. siblings]);
        lead.Words.ShouldContain("The same number or address stands with somebody in the network");
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Open_under_their_own_child_only()
    {
        var (home, other) = (await Household.In(site, address: Address), await Household.In(site));
        using var lead = await Everybody.SignIn(site, Everybody.Lead);

        (await lead.Open($"/children/{other.Child}/protected-address/show?contact={home.Contact}")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await lead.Open($"/children/{home.Child}/protected-address/show?contact={home.Contact}&known=2026-11-20")).Words.ShouldNotContain("Larchcanary");
        (await lead.Open($"/children/{home.Child}/protected-address/show?contact={home.Contact}")).Words.ShouldContain("Larchcanary");
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Are_sealed_on_the_disk_with_everything_said_of_the_child()
    {
        await Household.In(site, "Diskname", "Gatehouse", Address, (made, first) => Crawl.OneOfEach(made, first, (kind, fact) => $"Diskcanary of {kind} {fact}."));
        var home = await Household.In(site);
        await UnderAChild.DraftsOf(home, Everybody.Lead, "Diskcanary of a draft.");
        var names = new[] { "areaChildId", "name", "given", "family", "knownAs", "familyName", "workerName", "leadSocialWorkerName", "relationship", "role", "agency", "from", "raisedBy", "reportedBy" };
        foreach (var file in Directory.GetFiles(site.Folder, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)))
        {
            using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            await open.CopyToAsync(copy);
            foreach (var text in new[] { Encoding.Latin1.GetString(copy.ToArray()), Encoding.Unicode.GetString(copy.ToArray()) })
            {
                Holds(text).ShouldBeFalse(file);

                // Names and relationships stand in the lists, on an encrypted disk; words do not.
                Said().Matches(text).Where(m => !names.Contains(m.Groups[1].Value)).Select(m => m.Value).ShouldBeEmpty(file);
                text.ShouldNotContain("It is quieter now");
                text.ShouldNotContain("masterKey");
            }
        }
    }

    private static bool Holds(string said) => new[] { "Larchcanary", "UB3 9ZQ", "UB39ZQ", "UB3+9ZQ", "UB3%209ZQ", Convert.ToBase64String(Encoding.UTF8.GetBytes(Address))[..20] }
        .Any(form => said.Contains(form, StringComparison.OrdinalIgnoreCase)) || said.Contains("020 7946 0977", StringComparison.Ordinal) && said.Contains("Linnet", StringComparison.Ordinal);

    private static System.Text.RegularExpressions.Regex Said() => new("Diskcanary of (?:[a-z0-9-]+\\.v[0-9]+|corrected|withdrawn|wrong child(?: withdrawn)?|a draft) ?([A-Za-z]*)\\.", System.Text.RegularExpressions.RegexOptions.NonBacktracking);
}
