using System.Collections.Immutable;

namespace Holdfast.Casework.Disagreements;

/// <summary>A record of a discussion with who approved it.</summary>
/// <param name="WrittenOn">The day it was written down; it should be the day it happened.</param>
public sealed record RecordedDiscussion(DisagreementDiscussed Said, DateOnly WrittenOn, ImmutableArray<DisagreementRecordApproved> Approved);

/// <summary>One stage a disagreement came to.</summary>
/// <param name="Climbed">How it came there; nothing for the first.</param>
/// <param name="LeftOn">The day it went on or was settled.</param>
public sealed record DisagreementStage(Guid Id, string Code, DateOnly Since, string People, DateOnly? ProtectiveDate, DisagreementClimbed? Climbed, ImmutableArray<RecordedDiscussion> Discussions, DateOnly? LeftOn);

/// <summary>One disagreement between professionals as it stands, with its stages and what was said at each.</summary>
public sealed class Disagreement
{
    private Disagreement(Child child, DisagreementRaised raised)
    {
        Raised = raised;
        var all = child.Facts.Where(f => f.What is DisagreementEvent e && e.DisagreementId == raised.DisagreementId).ToList();
        var approved = all.Select(f => f.What).OfType<DisagreementRecordApproved>().ToLookup(a => a.DiscussionId);
        var discussed = all.Where(f => f.What is DisagreementDiscussed)
            .Select(f => new RecordedDiscussion((DisagreementDiscussed)f.What, UkClock.DayOf(f.Original.RecordedAt), [.. approved[((DisagreementDiscussed)f.What).DiscussionId]])).ToLookup(d => d.Said.StageId);
        var climbs = all.Select(f => f.What).OfType<DisagreementClimbed>().ToList();
        Resolved = all.Select(f => f.What).OfType<DisagreementResolved>().LastOrDefault();
        Stages =
        [
            new DisagreementStage(raised.DisagreementId, raised.Stage, raised.RaisedOn, raised.People, raised.ProtectiveDate, null, [.. discussed[raised.DisagreementId]], LeftOn(raised.DisagreementId)),
            .. climbs.Select(c => new DisagreementStage(c.StageId, c.Stage, c.On, c.People, c.ProtectiveDate, c, [.. discussed[c.StageId]], LeftOn(c.StageId))),
        ];

        DateOnly? LeftOn(Guid stage) => climbs.Find(c => c.EndsStageId == stage)?.On ?? (Resolved?.EndsStageId == stage ? Resolved.On : null);
    }

    public Guid Id => Raised.DisagreementId;

    public DisagreementRaised Raised { get; }

    /// <summary>The stages it came to, in order.</summary>
    public ImmutableArray<DisagreementStage> Stages { get; }

    public DisagreementStage Now => Stages[^1];

    public DisagreementResolved? Resolved { get; }

    public bool IsOpen => Resolved is null;

    /// <summary>The last word on how the child is safe meanwhile.</summary>
    public string SafeMeanwhile => Now.Discussions is [.., var last] ? last.Said.SafeMeanwhile : Now.Climbed?.SafeMeanwhile ?? Raised.SafeMeanwhile;

    /// <summary>Every disagreement, the open ones first, then the latest.</summary>
    public static IReadOnlyList<Disagreement> All(Child child)
    {
        ArgumentNullException.ThrowIfNull(child);
        return [.. child.All<DisagreementRaised>().Select(r => new Disagreement(child, r)).OrderByDescending(d => d.IsOpen).ThenByDescending(d => d.Raised.RaisedOn)];
    }

    /// <summary>The disagreement with this id, or one of whose stages has it.</summary>
    public static Disagreement? Find(Child child, Guid id) => All(child).FirstOrDefault(d => d.Stages.Any(s => s.Id == id));

    /// <summary>The disagreement that went on from a dissent, a core group's disagreement or a difficulty.</summary>
    public static Disagreement? GoneOnFrom(Child child, Guid from) => All(child).FirstOrDefault(d => d.Raised.GoesOnFrom == from);
}
