using Holdfast.Casework.Journal;

namespace Holdfast.Cli.Seeding;

/// <summary>A team of a demonstration area.</summary>
public sealed record DemonstrationTeam(Guid TeamId, string Area, string Name);

/// <summary>Somebody who can sign in to the demonstration.</summary>
/// <param name="Area">The area's code; empty for those who serve the whole installation.</param>
/// <param name="TeamId">The team, for social workers and team managers.</param>
public sealed record StaffMember(Guid UserId, string Name, string Email, string JobTitle, Capacity Capacity, string? Area, Guid? TeamId)
{
    internal Author As(Capacity capacity) => new(UserId, capacity);
}
