using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Holdfast.Records.Accounts;

/// <summary>The tables of ASP.NET Core Identity, passkeys among them, and nothing else. Made by the numbered scripts; this class only reads and writes them.</summary>
public sealed class AccountsDb(DbContextOptions<AccountsDb> options) : IdentityDbContext<HoldfastUser, IdentityRole<Guid>, Guid>(options)
{
    /// <summary>The PostgreSQL schema the tables are in; on SQLite they have a file of their own.</summary>
    public const string Schema = "accounts";

    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);
        if (Database.IsNpgsql())
        {
            builder.HasDefaultSchema(Schema);
        }
    }
}
