using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Records.Journal;
using Holdfast.SiteKit;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests.Gate;

/// <summary>Every address of the site against every way of standing to a child. A page that is new stands in no table here, and fails.</summary>
[Collection(SharedSite.Name)]
public class WhoMayOpenWhat(Site site)
{
    private static readonly Person[] Workers = [.. Everybody.All.Where(p => Role(p) is Capacity.SocialWorker)];
    private static readonly Person[] Managers = [.. Everybody.All.Where(p => Role(p) is Capacity.TeamManager or Capacity.HeadOfService)];
    private static readonly Person[] OfChildren = [.. Everybody.All.Where(p => Role(p) is not (null or Capacity.Auditor or Capacity.Administrator))];
    private static readonly Person[] Registering = [.. Everybody.All.Where(p => Role(p) is Capacity.SocialWorker or Capacity.TeamManager)];

    /// <summary>Everything else, and who may open it. What is somebody's own is tried with what is the lead social worker's.</summary>
    private static readonly Dictionary<string, IReadOnlyCollection<Person>> Elsewhere = new(StringComparer.Ordinal)
    {
        [""] = [.. Everybody.All],
        ["accessibility"] = [.. Everybody.All],
        ["how-dates-are-counted"] = [.. Everybody.All],
        ["healthy"] = [.. Everybody.All],
        ["error/{code:int}"] = [],
        ["sign-in"] = [.. Everybody.All],
        ["sign-out"] = [.. Everybody.All],
        ["account"] = [.. Everybody.All],
        ["practice"] = [.. Everybody.All],
        ["practice/settings"] = [.. Everybody.All],
        ["practice/settings/{area}/{key}"] = [Everybody.Administrator],
        ["how-to-disagree"] = [.. Everybody.All],
        ["my-work"] = OfChildren,
        ["children"] = OfChildren,
        ["search"] = OfChildren,
        ["team"] = Managers,
        ["team/children"] = Managers,
        ["team/plans"] = Managers,
        ["team/matters"] = Managers,
        ["team/samples"] = Managers,
        ["agencies"] = [.. Everybody.All.Where(p => Role(p) is Capacity.TeamManager or Capacity.HeadOfService or Capacity.ConferenceChair)],
        ["audit"] = [Everybody.Auditor],
        ["drafts/{draft:guid}"] = [Everybody.Lead],
        ["drafts/{draft:guid}/discard"] = [Everybody.Lead],
        ["register/{draft:guid?}"] = Registering,
        ["take-in"] = Registering,
        ["register/{draft:guid}/alike"] = [],
        ["register/{draft:guid}/check"] = [],

        // Nobody signed in opens these; they open by a personal link and its code, and without one are answered like a page that is not there.
        ["invited/-"] = [],
        ["invited/-/answer"] = [],
        ["invited/-/report"] = [],
        ["invited/-/files"] = [],
        ["invited/-/check"] = [],
        ["invited/-/sent"] = [],
        ["invited/-/leave"] = [],
        ["invited/-/core-group"] = [],
        ["invited/-/assessment"] = [],
        ["invited/-/difficulty"] = [],
        ["invited/-/disagreement"] = [],
        ["invited/-/complaint"] = [],
        ["invited/-/how-to-disagree"] = [],
        ["invited/-/conference.ics"] = [],
    };

    [Fact, Trait("requirement", "X04")]
    public void Every_address_is_in_a_table()
    {
        var all = Places.Of(site);

        all.Where(p => p.IsOfOneChild).Select(p => p.Template[UnderAChild.Start.Length..]).Distinct().Except(UnderAChild.Places.Keys).ShouldBeEmpty("say here who may open them");
        all.Where(p => !p.IsOfOneChild).Select(p => p.Template).Distinct().Except(Elsewhere.Keys).ShouldBeEmpty("say here who may open them");
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Under_a_child_each_opens_what_their_standing_lets_them_and_nothing_else()
    {
        var home = await Household.In(site);
        var wrong = new List<string>();
        var cells = 0;
        foreach (var person in Everybody.All)
        {
            var drafts = await UnderAChild.DraftsOf(home, person);
            using var browser = await Everybody.SignIn(site, person);
            await browser.Open($"/children/{NewId.Next()}");
            var nothing = browser.Words;
            foreach (var (place, (may, _)) in UnderAChild.Places)
            {
                var address = await UnderAChild.Address(home, place, drafts);
                var answer = await browser.Raw(address);
                var open = IsOpen(answer);
                cells++;
                if (open != (person.Stands is { } stands && may.Contains(stands)))
                {
                    wrong.Add($"{person}: {address} was {(int)answer.StatusCode}");
                }

                if (!open && (await browser.Open(address)).Words != nothing)
                {
                    wrong.Add($"{person}: {address} is refused in other words than a child that is not there");
                }
            }
        }

        wrong.ShouldBeEmpty();
        cells.ShouldBeGreaterThan(800);
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Nobody_sends_a_form_they_may_not_open_not_even_one_filled_by_somebody_who_may()
    {
        var home = await Household.In(site);
        var forms = new List<(string Place, string Action, List<KeyValuePair<string, string>> Fields)>();
        using (var manager = await Everybody.SignIn(site, Everybody.Manager))
        {
            var drafts = await UnderAChild.DraftsOf(home, Everybody.Manager);
            foreach (var (place, _) in UnderAChild.Places)
            {
                var address = await UnderAChild.Address(home, place, drafts);
                await manager.Open(address);
                var fields = manager.Page.QuerySelector("main form[method=post]") is null ? [] : manager.Fields("main form[method=post]").Fields;
                forms.AddRange(Places.Of(site).Where(p => p.Template == UnderAChild.Start + place).SelectMany(p => p.Posts).DefaultIfEmpty(null).Distinct()
                    .Select(h => (place, h is null ? address : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}handler={h}", fields)));
            }
        }

        var before = await Version(home);
        var wrong = new List<string>();
        foreach (var person in Everybody.All)
        {
            using var browser = await Everybody.SignIn(site, person);
            var token = browser.Fields("header form").Fields.Single(f => f.Key == "__RequestVerificationToken");
            foreach (var (place, action, fields) in forms.Where(f => person.Stands is not { } stands || !UnderAChild.Places[f.Place].May.Contains(stands)))
            {
                await browser.Post(action, [.. fields.Where(f => f.Key != token.Key), token]);
                if ((int)browser.Status != 404)
                {
                    wrong.Add($"{person}: {action} was answered {(int)browser.Status} at {browser.Path}");
                }
            }
        }

        forms.Count(f => f.Fields.Count > 0).ShouldBeGreaterThan(30);
        wrong.ShouldBeEmpty();
        (await Version(home)).ShouldBe(before, "nothing was written");
    }

    [Fact, Trait("requirement", "X04")]
    public async Task A_page_that_only_reads_takes_no_form_but_the_one_that_looks_for_words()
    {
        var home = await Household.In(site);
        using var manager = await Everybody.SignIn(site, Everybody.Manager);
        var token = manager.Fields("header form").Fields.Single(f => f.Key == "__RequestVerificationToken");
        var drafts = await UnderAChild.DraftsOf(home, Everybody.Manager);
        foreach (var place in UnderAChild.Places.Where(p => p.Value.May == UnderAChild.Read && p.Key != "/record").Select(p => p.Key))
        {
            (await manager.Post(await UnderAChild.Address(home, place, drafts), [token])).Status.ShouldBe(System.Net.HttpStatusCode.NotFound, place);
        }
    }

    [Fact, Trait("requirement", "X04")]
    public async Task No_form_is_taken_without_its_token()
    {
        var home = await Household.In(site);
        using var lead = await Everybody.SignIn(site, Everybody.Manager);
        var drafts = await UnderAChild.DraftsOf(home, Everybody.Manager);
        foreach (var place in Places.Of(site).Where(p => p.Page is not null && p.Template != "error/{code:int}" && p.Posts.Any()))
        {
            var address = place.IsOfOneChild ? await UnderAChild.Address(home, place.Template[UnderAChild.Start.Length..], drafts) : "/" + place.Template.Replace("{draft:guid?}", $"{drafts.Visit}", StringComparison.Ordinal).Replace("{draft:guid}", $"{drafts.Visit}", StringComparison.Ordinal).Replace("{area}/{key}", "hillingdon/visit-every", StringComparison.Ordinal);
            foreach (var handler in place.Posts)
            {
                await lead.Post(address + (handler is null ? "" : $"{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}handler={handler}"), [new("Reason", "x")]);
                lead.Status.ShouldBe(System.Net.HttpStatusCode.BadRequest, $"{address} {handler}");
            }
        }
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Elsewhere_each_opens_what_is_theirs()
    {
        var home = await Household.In(site);
        var draft = (await UnderAChild.DraftsOf(home, Everybody.Lead)).Visit;
        var wrong = new List<string>();
        foreach (var person in Everybody.All)
        {
            using var browser = await Everybody.SignIn(site, person);
            foreach (var template in Places.Of(site).Where(p => !p.IsOfOneChild).Select(p => p.Template).Distinct().Where(t => t != "error/{code:int}"))
            {
                var address = "/" + template.Replace("{draft:guid?}", "", StringComparison.Ordinal).Replace("{draft:guid}", draft.ToString(), StringComparison.Ordinal).Replace("{area}/{key}", "hillingdon/visit-every", StringComparison.Ordinal);
                var answer = await browser.Raw(address);
                if (IsOpen(answer) != Elsewhere[template].Contains(person))
                {
                    wrong.Add($"{person}: {address} was {(int)answer.StatusCode}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact, Trait("requirement", "X04")]
    public async Task A_closed_account_is_nobody_from_its_next_click_and_can_not_come_back()
    {
        var home = await Household.In(site);
        using var scope = site.Scope();
        var profiles = scope.ServiceProvider.GetRequiredService<Records.Accounts.UserProfiles>();
        await profiles.SetActive(Everybody.Closed.Id, true);
        using var browser = await Everybody.SignIn(site, Everybody.Closed);
        (await browser.Raw($"/children/{home.Child}")).StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        (await browser.Raw("/my-work")).StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);

        await profiles.SetActive(Everybody.Closed.Id, false);

        foreach (var address in new[] { $"/children/{home.Child}", "/my-work", "/children", "/search", "/practice", "/drafts/" + NewId.Next() })
        {
            (await browser.Raw(address)).Headers.Location!.OriginalString.ShouldContain("/sign-in?", Case.Sensitive, address);
        }

        using var again = await Everybody.SignIn(site, Everybody.Closed);
        again.Path.ShouldStartWith("/sign-in");
        (await again.Raw("/my-work")).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
    }

    private static bool IsOpen(HttpResponseMessage answer) => (int)answer.StatusCode == 200
        || (answer.Headers.Location is { } to && !to.OriginalString.Contains("/sign-in?", StringComparison.Ordinal) && !to.OriginalString.StartsWith("/invited/", StringComparison.Ordinal));

    private static Capacity? Role(Person person) => person.Email.Split('@')[0] switch
    {
        "lead" or "worker" or "colleague" or "former" or "south" or "elsewhere" => Capacity.SocialWorker,
        "manager.north" or "manager.south" => Capacity.TeamManager,
        "head" => Capacity.HeadOfService,
        "chair" or "other.chair" => Capacity.ConferenceChair,
        "health.visitor" or "teacher" or "former.member" => Capacity.CoreGroupProfessional,
        "auditor" => Capacity.Auditor,
        "admin" => Capacity.Administrator,
        _ => null,
    };

    private async Task<int> Version(Household home)
    {
        using var scope = site.Scope();
        var journal = scope.ServiceProvider.GetRequiredService<JournalStore>();
        return (await journal.Read(home.Child)).Count + (await journal.Read(home.Unborn)).Count;
    }
}
