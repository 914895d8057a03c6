using Holdfast.Casework;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;
using Holdfast.Records.Accounts;
using Holdfast.Records.Cases;
using Holdfast.Records.Gate;
using Holdfast.Records.Journal;
using Holdfast.Records.Links;
using Holdfast.SiteKit;
using Holdfast.Web.Tests.Gate;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests.Links;

/// <summary>Two children on a plan whose review is being prepared, and a school nurse invited to it who has no account.</summary>
public sealed class InvitedFamily
{
    public const string Nurse = "Jo Whitfield";

    private InvitedFamily(Site site, string family, string area) => (Site, Family, Area) = (site, family, area);

    public Site Site { get; }

    public string Family { get; }

    public string Area { get; }

    public Guid Ada { get; } = NewId.Next();

    public Guid Tobi { get; } = NewId.Next();

    public Guid Mother { get; } = NewId.Next();

    public Guid Father { get; } = NewId.Next();

    public Guid Conference { get; } = NewId.Next();

    public Guid Invitation { get; } = NewId.Next();

    public Guid MothersInvitation { get; } = NewId.Next();

    public Guid Report { get; } = NewId.Next();

    public string MakePage => $"/children/{Ada}/conference/link?invitation={Invitation}";

    public static async Task<InvitedFamily> In(Site site, string family = "Quarrington", string area = "hillingdon")
    {
        await Everybody.MoveIn(site);
        var home = new InvitedFamily(site, family, area);
        var familyId = NewId.Next();
        using var scope = site.Scope();
        await scope.ServiceProvider.GetRequiredService<CaseRecords>().AppendMany([.. new[] { home.Ada, home.Tobi }.Select(child => new BatchedAct(
            child, [.. home.Life(child, familyId)], NewId.Next(), new Author(Everybody.Lead.Id, Capacity.LeadSocialWorker)))]);
        var profiles = scope.ServiceProvider.GetRequiredService<UserProfiles>();
        foreach (var child in new[] { home.Ada, home.Tobi })
        {
            await profiles.NameChair(child, Everybody.Chair.Id, Everybody.Manager.Id);
        }

        return home;
    }

    /// <summary>A link for the nurse, as the chair makes one.</summary>
    public async Task<LinkMade> Link(Guid? invitation = null, DateOnly? lastDay = null)
    {
        using var scope = Site.Scope();
        var made = await scope.ServiceProvider.GetRequiredService<PersonalLinks>().Make(
            new LinkWanted(NewId.Next(), Conference, invitation ?? Invitation, [Ada, Tobi], Nurse, "school nurse", "Community health", UkClock.EndOf(lastDay ?? Site.Today.AddDays(7))),
            new Author(Everybody.Chair.Id, Capacity.ConferenceChair));
        return made.ShouldNotBeNull();
    }

    /// <summary>Somebody who has opened the link and entered its code.</summary>
    public async Task<Browser> Inside(LinkMade made)
    {
        var browser = new Browser(Site);
        await Enter(browser, made);
        return browser;
    }

    public static async Task Enter(Browser browser, LinkMade made)
    {
        await browser.Open($"/invited/{made.Token}");
        await browser.Send("main form", ("Code", made.Code));
    }

    public async Task<Child> Read(Guid child)
    {
        using var scope = Site.Scope();
        return await scope.ServiceProvider.GetRequiredService<JournalStore>().ReadChild(child);
    }

    public async Task<IReadOnlyList<Entry>> Journal(Guid child)
    {
        using var scope = Site.Scope();
        return await scope.ServiceProvider.GetRequiredService<JournalStore>().Read(child);
    }

    public async Task<IReadOnlyList<string>> Looks(Guid child)
    {
        using var scope = Site.Scope();
        return [.. (await scope.ServiceProvider.GetRequiredService<WhoLooked>().OfChild(child)).Looks.Where(l => l.Capacity == Capacity.PersonalLink).Select(l => l.What)];
    }

    public async Task Write(Guid child, params ChildEvent[] events)
    {
        using var scope = Site.Scope();
        await scope.ServiceProvider.GetRequiredService<CaseRecords>().AppendMany([new BatchedAct(child, events, NewId.Next(), new Author(Everybody.Lead.Id, Capacity.LeadSocialWorker))]);
    }

    private IEnumerable<ChildEvent> Life(Guid child, Guid familyId)
    {
        var (known, on) = (Site.Today.AddDays(-120), Site.Today.AddDays(-100));
        yield return new ChildRegistered(Area, $"L-{child.ToString("N")[..6]}", new PersonName(child == Ada ? "Ada" : "Tobi", Family), Site.Today.AddYears(child == Ada ? -9 : -4), null, Sex.Female, null, known);
        yield return new FamilyJoined(familyId, Family, known);
        yield return new ChildAllocated(Everybody.North, Everybody.Worker.Id, "Gate worker", known);
        yield return new NetworkPersonRecorded(new NetworkPerson(Mother, "Chioma " + Family, NetworkRole.Family, "mother", true, true, null, "020 7946 0001", null), known);
        yield return new NetworkPersonRecorded(new NetworkPerson(Father, "Emeka " + Family, NetworkRole.Family, "father", true, false, null, "020 7946 0002", null), known);
        yield return new AddressRecorded("14 Quarry Lane, Uxbridge UB8 1AA", known);
        yield return new InitialConferenceHeld(NewId.Next(), on, ConferenceDecision.Plan, "neglect", Everybody.Lead.Id, "Gate lead", null);
        yield return new PlanBegan(NewId.Next(), on, "neglect", null, new Interval(10, TimeUnit.WorkingDays), null);
        yield return new LeadSocialWorkerNamed(Everybody.Lead.Id, "Gate lead", on);
        yield return new ConferenceRequested(Conference, ConferenceKind.Review, Site.Today.AddDays(-4), null, null, "The review is due and the milk was sour", null);
        yield return new ConferenceArranged(Conference, Site.Today.AddDays(14), new TimeOnly(10, 0), new TimeOnly(12, 0), "Market Street", Everybody.Chair.Id, "Gate chair", null, null, null, Site.Today.AddDays(-3));
        yield return new ConferenceInvited(Conference, Invitation, null, Nurse, "school nurse", "Community health", "By mail", Site.Today.AddDays(-2), true, false);
        yield return new ConferenceInvited(Conference, MothersInvitation, Mother, "Chioma " + Family, "mother", null, "By letter", Site.Today.AddDays(-2), true, true);
        yield return new ReportAsked(Conference, Report, "Community health", Nurse, Site.Today.AddDays(-2), Site.Today.AddDays(9));
    }
}
