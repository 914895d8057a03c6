using System.Security.Claims;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Records.Accounts;
using Holdfast.Records.Areas;
using Holdfast.Web.Reading;

namespace Holdfast.Web.Access;

/// <summary>Who is using this page. Read once in a request, by <see cref="SignedInMiddleware"/>.</summary>
public sealed class SignedIn(DemonstrationMark demonstration, AreaStore areas, TimeProvider clock)
{
    /// <summary>The account signed in; nothing before signing in.</summary>
    public Guid? UserId => Profile?.UserId;

    public UserProfile? Profile { get; internal set; }

    public bool IsDemonstration => demonstration.IsDemonstration;

    /// <summary>Has capacities in which children are seen at all.</summary>
    public bool WorksWithChildren => May(Doing.Read);

    public bool Manages => Profile is { Manages.Count: > 0 };

    /// <summary>Sees how agencies take part in conferences: chairs, and those who answer for teams.</summary>
    public bool SeesAgencies => Profile?.Capacities.Any(c => c is Capacity.ConferenceChair or Capacity.TeamManager or Capacity.HeadOfService) == true;

    public bool Audits => Profile?.Is(Capacity.Auditor) == true;

    public bool Administers => Profile?.Is(Capacity.Administrator) == true;

    /// <summary>Settles values for this area.</summary>
    public bool AdministersArea(string area) => Profile?.AreaCapacities.Contains(new AreaCapacity(area, Capacity.Administrator)) == true;

    /// <summary>Some capacity of this person may do this; whether to one child, the gate says.</summary>
    public bool May(Doing doing) => Profile?.Capacities.Any(c => Permissions.May(c, doing)) == true;

    public bool MayRegister => May(Doing.Record);

    /// <summary>The first capacity, in the words of the first area it is held in.</summary>
    public async Task<string> InWords(CancellationToken cancel)
    {
        if (Profile is not { } me || !me.Capacities.Any())
        {
            return Profile is null ? "" : "no capacity";
        }

        var first = me.Capacities.First();
        var area = me.AreaCapacities.Where(c => c.Capacity == first).Select(c => c.Area).Concat(me.Teams.Where(t => t.Capacity == first).Select(t => t.Area)).Order(StringComparer.Ordinal).FirstOrDefault();
        return area is null ? Names.InWords(first) : new AreaWords(await areas.RulesOf(area, cancel)).Of(first, clock.Today());
    }

    internal static Guid? IdOf(ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
}

/// <summary>Whether this installation shows invented people; the layout says so on every page.</summary>
public sealed record DemonstrationMark(bool IsDemonstration);

/// <summary>Reads the profile of the account once, before anything else of the page. A closed account is nobody from its next click.</summary>
public sealed class SignedInMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, SignedIn me, UserProfiles profiles)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(me);
        ArgumentNullException.ThrowIfNull(profiles);
        if (SignedIn.IdOf(context.User) is { } id && await profiles.Of(id, context.RequestAborted) is { Active: true } profile)
        {
            me.Profile = profile;
        }

        await next(context);
    }
}
