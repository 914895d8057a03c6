using Holdfast.Records.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Holdfast.Cli;

/// <summary>Hashes a password once for all accounts that share it. Only the demonstration's accounts do, and their password is printed for everyone to read.</summary>
internal sealed class SharedPasswordHasher(IOptions<PasswordHasherOptions> options) : IPasswordHasher<HoldfastUser>
{
    private readonly PasswordHasher<HoldfastUser> hasher = new(options);
    private readonly Dictionary<string, string> hashed = [];

    public string HashPassword(HoldfastUser user, string password) =>
        hashed.TryGetValue(password, out var known) ? known : hashed[password] = hasher.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(HoldfastUser user, string hashedPassword, string providedPassword) =>
        hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
}
