using Holdfast.Casework.Journal;
using Holdfast.Cli.Seeding;
using Holdfast.Records.Accounts;
using Holdfast.SiteKit;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests.Gate;

/// <summary>Somebody with an account.</summary>
/// <param name="Stands">In what capacity to the children of a <see cref="Household"/>; nothing for somebody who must not see them.</param>
public sealed record Person(string Who, string Email, Capacity? Stands = null)
{
    public Guid Id => Demonstration.UserId(Email);

    public override string ToString() => Who;
}

/// <summary>One person for every way of standing, or not standing, to a child of the North team of Hillingdon.</summary>
public static class Everybody
{
    public static Person Lead { get; } = new("the lead social worker", "lead@gate.example", Capacity.LeadSocialWorker);

    public static Person Worker { get; } = new("the allocated worker", "worker@gate.example", Capacity.SocialWorker);

    public static Person Manager { get; } = new("the team's manager", "manager.north@hillingdon.example", Capacity.TeamManager);

    public static Person Chair { get; } = new("the named chair", "chair@hillingdon.example", Capacity.ConferenceChair);

    public static Person InCoreGroup { get; } = new("a professional of the core group", "health.visitor@hillingdon.example", Capacity.CoreGroupProfessional);

    public static Person Head { get; } = new("the head of service", "head@hillingdon.example", Capacity.HeadOfService);

    public static Person Colleague { get; } = new("a social worker of the same team", "colleague@gate.example");

    public static Person FormerLead { get; } = new("the lead social worker before", "former@gate.example");

    public static Person OtherChair { get; } = new("a chair not named", "other.chair@gate.example");

    public static Person FormerMember { get; } = new("a professional no longer in the core group", "former.member@gate.example");

    public static Person Closed { get; } = new("somebody of the core group whose account is closed", "closed@gate.example");

    public static Person Auditor { get; } = new("the auditor", "auditor@holdfast.example");

    public static Person Administrator { get; } = new("the administrator", "admin@holdfast.example");

    public static Person WithoutCapacity { get; } = new("somebody without a capacity", "without@gate.example");

    /// <summary>All who can sign in.</summary>
    public static IReadOnlyList<Person> All { get; } =
    [
        Lead, Worker, Manager, Chair, InCoreGroup, Head, Colleague, FormerLead, OtherChair, FormerMember, Auditor, Administrator, WithoutCapacity,
        new("a social worker of another team", "south@gate.example"), new("a social worker of another area", "elsewhere@gate.example"),
        new("the manager of another team", "manager.south@hillingdon.example"), new("a manager of another area", "manager.north@birmingham.example"),
        new("the head of service of another area", "head@birmingham.example"), new("a professional outside the core group", "teacher@hillingdon.example"),
    ];

    internal static Guid North => Demonstration.Areas[0].Teams[0].TeamId;

    private static Guid South => Demonstration.Areas[0].Teams[1].TeamId;

    private static Guid Elsewhere => Demonstration.Areas[1].Teams[0].TeamId;

    /// <summary>Makes the accounts the demonstration has not; those there are stay as they are.</summary>
    public static async Task MoveIn(Site site)
    {
        using var scope = site.Scope();
        var setup = scope.ServiceProvider.GetRequiredService<AccountSetup>();
        foreach (var (person, team) in new[] { (Lead, North), (Worker, North), (Colleague, North), (FormerLead, North), (All.Single(p => p.Email.StartsWith("south", StringComparison.Ordinal)), South), (All.Single(p => p.Email.StartsWith("elsewhere", StringComparison.Ordinal)), Elsewhere) })
        {
            await setup.CreateUser(person.Email, NameOf(person), Site.Password, [], [(team, Capacity.SocialWorker), (team, Capacity.LeadSocialWorker)], null, person.Id);
        }

        foreach (var (person, capacity) in new[] { (OtherChair, Capacity.ConferenceChair), (FormerMember, Capacity.CoreGroupProfessional), (Closed, Capacity.CoreGroupProfessional) })
        {
            await setup.CreateUser(person.Email, NameOf(person), Site.Password, [new AreaCapacity("hillingdon", capacity)], [], null, person.Id);
        }

        await setup.CreateUser(WithoutCapacity.Email, NameOf(WithoutCapacity), Site.Password, [], [], null, WithoutCapacity.Id);
    }

    public static Task<Browser> SignIn(Site site, Person person) => Browser.SignedInAs(site, person.Email);

    private static string NameOf(Person person) => $"Gate {person.Email.Split('@')[0].Replace('.', ' ')}";
}
