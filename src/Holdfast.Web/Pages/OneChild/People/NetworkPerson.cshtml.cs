using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.People;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Letters;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.People;

/// <summary>What is asked of somebody around a child.</summary>
public sealed class PersonAnswers
{
    public string? Name { get; set; }

    public NetworkRole Role { get; set; }

    public string? Relationship { get; set; }

    public bool? ParentalResponsibility { get; set; }

    public bool? LivesWithChild { get; set; }

    public string? Agency { get; set; }

    public string? Contact { get; set; }

    public Guid? UserId { get; set; }

    public NetworkPerson As(Guid personId) => new(
        personId, Name?.Trim() ?? "", Role, Relationship?.Trim() ?? "", ParentalResponsibility, LivesWithChild, Text.Clean(Agency), Text.Clean(Contact), UserId);

    public static PersonAnswers Of(NetworkPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new PersonAnswers
        {
            Name = person.Name, Role = person.Role, Relationship = person.Relationship, ParentalResponsibility = person.ParentalResponsibility,
            LivesWithChild = person.LivesWithChild, Agency = person.Agency, Contact = person.Contact, UserId = person.UserId,
        };
    }
}

/// <summary>Somebody comes into the child's network, or what is known of them changes. The same person may stand in the networks of several children.</summary>
[Does(Doing.Record)]
public sealed class NetworkPersonModel(FormDesk desk, LetterDesk letters) : ChildForm(desk)
{
    /// <summary>The person to change, or one known through a brother or sister; nobody yet when empty.</summary>
    [BindProperty(SupportsGet = true, Name = "person")]
    public Guid? PersonId { get; set; }

    [BindProperty]
    public PersonAnswers Person { get; set; } = new();

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? From { get; set; }

    public override string Heading => PersonId is { } id && Child.Network.TryGetValue(id, out var now) ? $"Change what is known of {now.Name}" : "Add somebody to the network";

    public override string Home => "network";

    public IReadOnlyList<Records.Accounts.PersonChoice> Professionals { get; private set; } = [];

    /// <summary>People in the networks of brothers and sisters and not in this child's.</summary>
    public IReadOnlyList<(NetworkPerson Person, string Of)> KnownToFamily => PersonId is not null
        ? []
        : [.. Siblings.SelectMany(s => s.Network.Values.Select(p => (Person: p, Of: s.ShortName))).Where(p => !Child.Network.ContainsKey(p.Person.PersonId)).DistinctBy(p => p.Person.PersonId)];

    protected override bool OffersSiblings => true;

    protected override IReadOnlySet<Type> Edits { get; } = new HashSet<Type> { typeof(NetworkPersonRecorded), typeof(NetworkPersonLeft) };

    protected override string Done => "The network is up to date";

    protected override async Task Load(CancellationToken cancel) => Professionals = await FormDesk.Professionals(Child.Area, cancel);

    protected override void Start()
    {
        From = View.Today;
        if (PersonId is { } id && Siblings.Prepend(Child).Select(c => c.Network.GetValueOrDefault(id)).OfType<NetworkPerson>().FirstOrDefault() is { } known)
        {
            Person = PersonAnswers.Of(known);
        }
    }

    protected override string FieldOf(string about) => about == nameof(RecordNetworkPerson.Since) ? nameof(From) : about;

    protected override async Task<ReadyCommand?> Ready(ICommand command, CancellationToken cancel)
    {
        if (!await letters.HoldsProtectedWords(Child, Person.Contact, cancel))
        {
            return new ReadyCommand(command);
        }

        ModelState.AddModelError("Person.Contact", "This address or number is protected. Take it out: everyone in the network would see it");
        return null;
    }

    /// <summary>Only a person known in the family may be named by an address.</summary>
    protected override bool Offered => PersonId is not { } id || Siblings.Prepend(Child).Any(c => c.Network.ContainsKey(id));

    protected override ICommand Command()
    {
        var on = Needed(From, nameof(From), "Enter the date");
        if (Person.UserId is { } account && Professionals.All(p => p.UserId != account) && Siblings.Prepend(Child).All(c => c.Network.GetValueOrDefault(PersonId ?? Guid.Empty)?.UserId != account))
        {
            ModelState.AddModelError("Person.UserId", "Select an account from the list");
        }

        return new RecordNetworkPerson(Person.As(PersonId ?? CommandId), on);
    }
}
