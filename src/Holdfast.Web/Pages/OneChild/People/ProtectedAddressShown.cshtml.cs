using Holdfast.Casework.People;
using Holdfast.Records.Gate;
using Holdfast.Records.Journal;
using Holdfast.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.People;

/// <summary>The words of a protected address, for those who may read it; the look is written down under its own name.</summary>
[Does(Doing.Record)]
public sealed class ProtectedAddressShownModel(JournalStore journal, ChildGate gate, SignedIn me) : ChildPage
{
    public ContactProtected Contact { get; private set; } = null!;

    public ProtectedContactWritten Words { get; private set; } = null!;

    public string KeptFrom => Contact.WithheldFrom.IsEmpty
        ? "anybody who does not need it"
        : string.Join(" or ", Contact.WithheldFrom.Select(id => Child.Network.TryGetValue(id, out var person) ? person.Name : "somebody no longer in the network"));

    public async Task<IActionResult> OnGetAsync(Guid contact, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        if (!View.Disclosure.ShowsProtectedContacts
            || View.Known is not null
            || Child.ProtectedContacts.FirstOrDefault(c => c.ContactId == contact) is not { } found
            || await gate.MayLook(me.UserId!.Value, Child.Id, "protected address", cancel) is null
            || await journal.ReadProtectedContact(contact, cancel) is not { } words)
        {
            return NotFound();
        }

        (Contact, Words) = (found, words);
        return Page();
    }
}
