using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.Letters;
using Holdfast.Casework.Moves;
using Holdfast.Casework.People;

namespace Holdfast.Casework;

/// <summary>What the facts before say that one fact alone does not: whether it changes something, or is the last of its kind.</summary>
internal sealed class OccurrencesSoFar
{
    public string? School { get; set; }

    public string? Lead { get; set; }

    public bool HomeVisitFailed { get; set; }

    public Dictionary<Guid, ConferenceKind> Kinds { get; } = [];

    public HashSet<Guid> Began { get; } = [];

    public HashSet<(Guid Conference, PreparationPart Part)> Ready { get; } = [];

    public HashSet<(Guid Conference, Guid Invitation)> Unanswered { get; } = [];

    public HashSet<(Guid Conference, Guid Report)> Unshared { get; } = [];

    /// <summary>Notices of plans, and the parent each is about.</summary>
    public Dictionary<Guid, Guid> PlanNotices { get; } = [];

    /// <summary>Parents of whom an answer is there, for each plan.</summary>
    public HashSet<(Guid Plan, Guid Parent)> ParentsAnswered { get; } = [];

    public Dictionary<Guid, MoveKind> Moves { get; } = [];

    /// <summary>Plans of which it is said that the child comes of age.</summary>
    public HashSet<Guid> ComingOfAge { get; } = [];

    public LettersOwed Letters { get; } = new();

    // Asked here, and not by lambdas where each fact is looked at: those would cost every fact what only a few need.
    public bool AreReady(Guid conference, IEnumerable<PreparationPart> parts) => parts.All(p => Ready.Contains((conference, p)));

    public bool HasUnanswered(Guid conference) => Unanswered.Any(i => i.Conference == conference);

    public bool HasUnshared(Guid conference) => Unshared.Any(r => r.Conference == conference);

    public bool HaveAnswered(Guid plan, IEnumerable<NetworkPerson> parents) => parents.All(p => ParentsAnswered.Contains((plan, p.PersonId)));
}
