using Holdfast.Casework;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.People;
using Holdfast.Practice;
using Holdfast.Records.Outbox;
using Holdfast.Web.Access;
using Holdfast.Web.Letters;
using Holdfast.Web.Reading;

namespace Holdfast.Web.Pages.OneChild.Conferences.Preparation;

/// <summary>One thing that is ready, not needed or missing before a conference.</summary>
/// <param name="State">What is so, in a few words.</param>
/// <param name="IsReady">Nothing more is to be done about it.</param>
/// <param name="Small">Who and when.</param>
/// <param name="Words">What was said of it.</param>
/// <param name="Action">The page that does it; empty when this person may not.</param>
public sealed record PreparationLine(string What, string State, bool IsReady, string? Small, string? Words, (string Words, string Href)? Action)
{
    /// <summary>Other pages that go with it.</summary>
    public IReadOnlyList<(string Words, string Href)> More { get; init; } = [];
}

/// <summary>What is ready for the conference and what is missing, worked out from the record.</summary>
[Does(Doing.RecordConference)]
public sealed class PreparationModel(Siblings siblings, OutboxStore outbox, TimeProvider clock) : ChildPage
{
    /// <summary>The brothers and sisters the conference is about too, that this person may see.</summary>
    public IReadOnlyList<string> Others { get; private set; } = [];

    public ConferencePreparation? Conference => Child.ConferenceInPreparation;

    /// <summary>The last conference asked for, when it was called off.</summary>
    public ConferencePreparation? CalledOff => Child.ConferencesAskedFor is [.., { CalledOff: not null } last] ? last : null;

    /// <summary>The conference meets already, and has not decided yet.</summary>
    public bool HasBegun => Conference is { } conference && ConferenceMeeting.Find(Child, conference.Id) is not null;

    /// <summary>The time limit the area's rules set.</summary>
    public Duty? Limit { get; private set; }

    public IReadOnlyList<PreparationLine> First { get; private set; } = [];

    public IReadOnlyList<(string Heading, IReadOnlyList<PreparationLine> Lines)> Groups { get; private set; } = [];

    /// <summary>People of the network with parental responsibility, or living with the child, who are not invited.</summary>
    public IReadOnlyList<NetworkPerson> NotInvited { get; private set; } = [];

    public int Ready => Lines.Count(l => l.IsReady);

    public int All => Lines.Count();

    /// <summary>How the invitations that were sent stand.</summary>
    private MailShown mail = null!;

    private IEnumerable<PreparationLine> Lines => First.Concat(Groups.SelectMany(g => g.Lines));

    public async Task OnGet(CancellationToken cancel)
    {
        if (Conference is not { } conference)
        {
            Limit = ConferenceLimit.Of(View, Child.PlanOn(View.Today) is null ? ConferenceKind.Initial : ConferenceKind.Review);
            return;
        }

        Limit = ConferenceLimit.Of(View, conference.Asked.Kind);
        Others = await siblings.AtConference(View, conference.Id, cancel);
        mail = new MailShown(await outbox.Of([.. conference.Invited.SelectMany(i => i.Sendings).Select(s => s.SendingId)], cancel), clock.GetUtcNow());
        First = [Asked(conference), Agreed(conference), Arranged(conference), .. conference.Asked.Kind == ConferenceKind.Review ? [Changes(conference)] : Array.Empty<PreparationLine>()];
        Groups = [.. PreparationWords.Groups(conference.Asked.Kind).Select(g => (g.Heading, (IReadOnlyList<PreparationLine>)[.. g.Parts.Select(p => Line(conference, p))]))];
        NotInvited =
        [
            .. Child.Network.Values.Where(p => (p.ParentalResponsibility == true || p.LivesWithChild == true) && conference.Invited.All(i => i.Sent.PersonId != p.PersonId))
                .OrderBy(p => p.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>How one invitation stands: sent or not, and answered.</summary>
    public PreparationLine Invited(ConferencePreparation conference, Invitation i)
    {
        ArgumentNullException.ThrowIfNull(conference);
        ArgumentNullException.ThrowIfNull(i);
        var sent = i.Sendings is not [.., var last] ? null : conference.IsTold(last) ? Text.InSentence(mail.Says(last).Says) : "sent for another day: send it anew";
        var small = new[]
        {
            $"Invited {UkDate.Long(i.Sent.InvitedOn)}, {Text.InSentence(i.Sent.How)}", sent, i.Answer is { } a ? $"answered {UkDate.Long(a.AnsweredOn)}" : null,
        };
        (string, string)? send = conference.Arranged is null ? null : (i.Sendings.Count == 0 ? "Send it" : "Send it anew", SendPage(i));
        (string, string)? link = MakeLinkModel.IsOffered(Child, i) ? ("Personal link", Page($"link?invitation={i.Sent.InvitationId}")) : null;
        return new(
            $"{i.Sent.Name}, {i.Sent.Role}", i.Answer is { } answer ? PreparationWords.Of(answer.Answer) : "No answer yet", i.Answer is not null, string.Join(" · ", small.OfType<string>()),
            i.Answer is { InsteadComes: { } instead } ? $"{instead}. {i.Answer.Words}" : i.Answer?.Words, (i.Answer is null ? "Record the answer" : "Change", Page($"answer?invitation={i.Sent.InvitationId}")))
        {
            More = [.. new[] { send, link }.OfType<(string, string)>()],
        };
    }

    /// <summary>Those who were sent an invitation to a conference that does not take place, and do not know it yet.</summary>
    public IReadOnlyList<PreparationLine> ToTell =>
        [.. (CalledOff?.ToBeToldAnew ?? []).Select(i => new PreparationLine($"{i.Sent.Name}, {i.Sent.Role}", "Not told yet", false, null, null, ("Tell them", SendPage(i))))];

    private string SendPage(Invitation invitation) => Page($"invitation?invitation={invitation.Sent.InvitationId}");

    /// <summary>Whole days from a day before the conference to the conference, in words.</summary>
    public string? Before(DateOnly day) => Conference?.Arranged is { } arranged
        ? day < arranged.On ? $"{Since.Days(day, arranged.On)} before the conference" : "not before the conference"
        : null;

    private PreparationLine Asked(ConferencePreparation conference)
    {
        var follows = Child.StrategyDiscussions.FirstOrDefault(d => d.DiscussionId == conference.Asked.DiscussionId);
        return new("Asked for", "Ready", true,
            $"{UkDate.Long(conference.Asked.AskedOn)}{(follows is null ? "" : $" · after the strategy discussion on {UkDate.Long(follows.HeldOn)}")}{(conference.Asked.Under is { } under ? $" · {under}" : "")}",
            conference.Asked.Why, null);
    }

    private PreparationLine Agreed(ConferencePreparation conference) => conference.Agreed is { } agreed
        ? new("Agreed by a manager", "Ready", true, $"{agreed.Manager}, {UkDate.Long(agreed.AgreedOn)}", agreed.Note, null)
        : new("Agreed by a manager", "Missing", false, null, null, View.May(Doing.Manage) ? ("Agree", Page("agree")) : null);

    private PreparationLine Arranged(ConferencePreparation conference) => conference.Arranged is { } arranged
        ? new("Day, time, place and chair", "Ready", true,
            $"{UkDate.Full(arranged.On)}, {UkDate.Time(arranged.At)}{(arranged.EndsAt is { } ends ? $" to {UkDate.Time(ends)}" : "")} · {arranged.Place} · {arranged.Chair} chairs",
            arranged.DelayReason is { } why ? $"{Text.Sentence(why)} Agreed by {arranged.DelayAgreedBy}. Until then: {arranged.InterimPlan}" : null, ("Change", Page("arrange")))
        : new("Day, time, place and chair", "Missing", false, null, null, ("Arrange", Page("arrange")));

    /// <summary>Whether the chair knows of every change of the plan since the conference before (B16).</summary>
    private PreparationLine Changes(ConferencePreparation conference)
    {
        var (left, told) = (ChangesForReview.NotTold(Child, conference.Id, View.Today), ChangesForReview.Told(Child, conference.Id));
        var small = told is [.., var last] ? $"{last.To} was told on {UkDate.Long(last.On)}" : null;
        return new(
            "The chair is told what changed in the plan", left.Count > 0 ? (left.Count == 1 ? "1 change not told yet" : $"{left.Count} changes not told yet") : told.Count > 0 ? "Told" : "Nothing changed so far", left.Count == 0 && told.Count > 0, small,
            told is [.., { } said] ? said.Words : null, (left.Count == 0 && told.Count > 0 ? "Look again" : "Tell the chair", Page("plan-changes")));
    }

    private PreparationLine Line(ConferencePreparation conference, PreparationPart part)
    {
        var page = Page($"part?part={part}");
        return conference.Part(part) is { } done
            ? new(PreparationWords.Of(part), done.Needed ? "Ready" : "Not needed", true, $"{done.DoneBy}, {UkDate.Long(done.DoneOn)}", done.Words, ("Change", page))
            : new(PreparationWords.Of(part), "Missing", false, Known(part), null, ("Record it", page));
    }

    /// <summary>What the record says already that bears on a part.</summary>
    private string? Known(PreparationPart part) => part switch
    {
        PreparationPart.Interpreter when Needing(n => n.InterpreterNeeded) is { Count: > 0 } who => $"The record says an interpreter is needed: {string.Join(", ", who)}",
        PreparationPart.HowTheyTakePart when Needing(n => n.LearningNeed is not null || n.CommunicationNeed is not null) is { Count: > 0 } who =>
            $"The record tells of a communication or learning need: {string.Join(", ", who)}",
        PreparationPart.SeparateAttendance or PreparationPart.Conflict when Child.ProtectedContacts.Count > 0 => "An address is protected from somebody in the network",
        PreparationPart.Advocate when Child.Advocacy is [.., { Advocate: { } advocate }] => $"The record names an advocate: {advocate}",
        _ => null,
    };

    private List<string> Needing(Func<CommunicationNeedsRecorded, bool> which) =>
    [
        .. Child.CommunicationNeeds.Where(which).Select(n =>
            $"{(n.PersonId is { } id ? Child.Network.GetValueOrDefault(id)?.Name ?? "somebody no longer in the network" : Child.ShortName)}{(n.Language is { } language ? $" ({language})" : "")}"),
    ];

    private string Page(string page) => View.Link($"conference/{page}");
}
