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

    public Dictionary<Guid, ConferenceKind> Kinds { get; private init; } = [];

    public HashSet<Guid> Began { get; private init; } = [];

    public HashSet<(Guid Conference, PreparationPart Part)> Ready { get; private init; } = [];

    public HashSet<(Guid Conference, Guid Invitation)> Unanswered { get; private init; } = [];

    public HashSet<(Guid Conference, Guid Report)> Unshared { get; private init; } = [];

    /// <summary>Notices of plans, and the parent each is about.</summary>
    public Dictionary<Guid, Guid> PlanNotices { get; private init; } = [];

    /// <summary>Parents of whom an answer is there, for each plan.</summary>
    public HashSet<(Guid Plan, Guid Parent)> ParentsAnswered { get; private init; } = [];

    public Dictionary<Guid, MoveKind> Moves { get; private init; } = [];

    /// <summary>Plans of which it is said that the child comes of age.</summary>
    public HashSet<Guid> ComingOfAge { get; private init; } = [];

    public LettersOwed Letters { get; private init; } = new();

    // Asked here, and not by lambdas where each fact is looked at: those would cost every fact what only a few need.
    public bool AreReady(Guid conference, IEnumerable<PreparationPart> parts) => parts.All(p => Ready.Contains((conference, p)));

    public bool HasUnanswered(Guid conference) => Unanswered.Any(i => i.Conference == conference);

    public bool HasUnshared(Guid conference) => Unshared.Any(r => r.Conference == conference);

    public bool HaveAnswered(Guid plan, IEnumerable<NetworkPerson> parents) => parents.All(p => ParentsAnswered.Contains((plan, p.PersonId)));

    /// <summary>The same, to go on from without changing this.</summary>
    public OccurrencesSoFar Copy() => new()
    {
        School = School,
        Lead = Lead,
        HomeVisitFailed = HomeVisitFailed,
        Kinds = new(Kinds),
        Began = [.. Began],
        Ready = [.. Ready],
        Unanswered = [.. Unanswered],
        Unshared = [.. Unshared],
        PlanNotices = new(PlanNotices),
        ParentsAnswered = [.. ParentsAnswered],
        Moves = new(Moves),
        ComingOfAge = [.. ComingOfAge],
        Letters = Letters.Copy(),
    };
}
