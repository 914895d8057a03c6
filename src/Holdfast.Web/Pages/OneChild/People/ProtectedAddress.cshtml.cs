using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.People;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.People;

/// <summary>An address that some must never learn. Its words go to a stream of their own; the record says only that there is one.</summary>
[Does(Doing.Record)]
public sealed class ProtectedAddressModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty]
    public Guid? PersonId { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Telephone { get; set; }

    [BindProperty]
    public List<Guid> WithheldFrom { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Of each brother and sister: whether it is protected in their record too. Asked outright and answered for nobody, because forgetting it puts the address into their letters, and saying yes lets those who write in their record read it.</summary>
    /// <remarks>Bound by its name alone: a form without any answer would else be searched for them from its first field on.</remarks>
    [BindProperty(Name = nameof(ProtectedFor))]
    public Dictionary<Guid, bool?> ProtectedFor { get; set; } = [];

    public override string Heading => "Protect an address";

    public override string? Lede => Child.Address is null ? null : "An address recorded before stays readable in the record. If it is the same one, withdraw that entry.";

    public override string Home => "network";

    public override bool TicksSiblings => false;

    protected override bool OffersSiblings => true;

    protected override string Done => InTheNetwork ? "The address is protected. The same number or address stands with somebody in the network, where everyone sees it: take it out there" : "The address is protected";

    private bool InTheNetwork => Records.Journal.ProtectedWords.OfAddress(Address ?? "").Concat(Records.Journal.ProtectedWords.OfTelephone(Telephone)).ToList() is var forms
        && Child.Network.Values.Any(p => p.Contact is { } contact && forms.Any(f => Records.Journal.ProtectedWords.Bare(contact).Contains(f, StringComparison.Ordinal)));

    protected override IReadOnlyList<Records.Cases.ProtectedContact> Protected() =>
        [new(CommandId, new ProtectedContactWritten(Child.Id, Address!.Trim(), Text.Clean(Telephone), View.Today))];

    protected override Task Load(CancellationToken cancel)
    {
        foreach (var sibling in Siblings)
        {
            ProtectedFor.TryAdd(sibling.Id, null);
        }

        return Task.CompletedTask;
    }

    protected override ICommand Command()
    {
        foreach (var sibling in Siblings.Where(s => ProtectedFor[s.Id] is null))
        {
            ModelState.AddModelError($"{nameof(ProtectedFor)}[{sibling.Id}]", $"Select whether the address must be protected in the record of {sibling.ShortName} too");
        }

        AlsoFor = [.. Siblings.Select(s => s.Id).Where(s => ProtectedFor[s] == true)];
        if (Text.Missing(Address))
        {
            ModelState.AddModelError(nameof(Address), "Enter the address");
        }

        return new ProtectContact(CommandId, PersonId, [.. WithheldFrom.Where(Child.Network.ContainsKey)], Reason ?? "");
    }
}
