using Microsoft.AspNetCore.Identity;

namespace Holdfast.Records.Accounts;

/// <summary>How somebody signs in. Who they are to the system, their capacities and teams, is their <see cref="UserProfile"/>.</summary>
public sealed class HoldfastUser : IdentityUser<Guid>
{
    /// <summary>The name other people read.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>The agency of a professional from outside children's services.</summary>
    public string? Agency { get; set; }
}
