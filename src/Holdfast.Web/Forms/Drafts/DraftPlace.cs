using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Holdfast.Web.Forms.Drafts;

/// <summary>Where a form of a draft was shown, and to whom. Sealed into the form, so that what was typed can be kept even when the sign-in has ended.</summary>
/// <param name="Kind">What is being recorded.</param>
/// <param name="Title">How the draft stands on My work.</param>
/// <param name="Page">The address of the page.</param>
/// <param name="Window">The browser window it was shown in.</param>
/// <param name="Was">The step's fingerprint when it was shown.</param>
/// <param name="Saved">The draft was in the store by then.</param>
public sealed record DraftPlace(Guid Owner, Guid Draft, Guid Child, string Kind, string Title, string Step, string Page, string Window, string Was, bool Saved)
{
    /// <summary>The page, with the draft the answers are in by now.</summary>
    public string PageOf(Guid draft) => Page.Replace(Draft.ToString(), draft.ToString(), StringComparison.Ordinal);
}

/// <summary>Seals and opens the place. Nobody without our keys can make one.</summary>
public sealed class DraftPlaces(IDataProtectionProvider protection)
{
    /// <summary>The name of the hidden field.</summary>
    public const string Field = "DraftPlace";

    /// <summary>A page left open over a long weekend still keeps what was typed.</summary>
    private static readonly TimeSpan Good = TimeSpan.FromDays(7);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("Holdfast.Drafts.Place.1").ToTimeLimitedDataProtector();

    public string Seal(DraftPlace place) => protector.Protect(JsonSerializer.Serialize(place), Good);

    /// <summary>The place, or nothing when it is not one of ours or too old.</summary>
    public DraftPlace? Open(string? sealedPlace)
    {
        if (string.IsNullOrEmpty(sealedPlace))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<DraftPlace>(protector.Unprotect(sealedPlace));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
