using System.Collections.Immutable;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Visits;

namespace Holdfast.Casework.Conferences.Preparation;

/// <summary>
/// A part of a report that not everyone may read. The professionals of the conference always do; of the family, only those named.
/// </summary>
/// <param name="ForChild">It may stand in the child's copy.</param>
/// <param name="ForPeople">The people of the child's network in whose copies it may stand.</param>
public sealed record ReportPart(string Words, bool ForChild, ImmutableList<Guid> ForPeople)
{
    public bool Equals(ReportPart? other) => other is not null && Words == other.Words && ForChild == other.ForChild && ForPeople.SequenceEqual(other.ForPeople);

    public override int GetHashCode() => HashCode.Combine(Words, ForChild);
}

/// <summary>A professional wrote a report for the conference; this is what it says of this child. A later one of the same report replaces it.</summary>
/// <param name="ReportId">The report that was asked for, when one was; otherwise its own.</param>
/// <param name="InvitationId">The invitation it came in answer to.</param>
/// <param name="Strengths">What is going well.</param>
/// <param name="Worries">What people are worried about.</param>
/// <param name="View">What its author thinks should be decided, where the area's reports say so.</param>
/// <param name="Parts">What only some may read.</param>
/// <param name="Files">The report as it was sent, or what goes with it.</param>
[StoredAs("conference-report-written", 1)]
public sealed record ReportWritten(
    Guid ConferenceId, Guid ReportId, Guid? InvitationId, string? Agency, string Author, DateOnly WrittenOn, string? Strengths, string? Worries, string? View,
    ImmutableList<ReportPart> Parts, ImmutableList<Attachment> Files) : PreparationEvent
{
    public override DateOnly HappenedOn => WrittenOn;

    public override Guid? About => ReportId;

    public bool Equals(ReportWritten? other) =>
        other is not null && ConferenceId == other.ConferenceId && ReportId == other.ReportId && InvitationId == other.InvitationId && Agency == other.Agency
        && Author == other.Author && WrittenOn == other.WrittenOn && Strengths == other.Strengths && Worries == other.Worries && View == other.View
        && Imported == other.Imported && Parts.SequenceEqual(other.Parts) && Files.SequenceEqual(other.Files);

    public override int GetHashCode() => HashCode.Combine(ReportId, WrittenOn);
}

/// <summary>What a report says of one child, before it is recorded.</summary>
public sealed record ChildInReport(Guid ChildId, string? Strengths, string? Worries, string? View, ImmutableList<ReportPart> Parts, ImmutableList<Attachment> Files)
{
    public bool SaysNothing => Text.Missing(Strengths) && Text.Missing(Worries) && Text.Missing(View) && Parts.All(p => Text.Missing(p.Words)) && Files.IsEmpty;

    /// <summary>The entries that write this down: nothing when it says nothing of the child, or nothing new.</summary>
    /// <param name="asked">The report that was asked for, if it was.</param>
    /// <param name="of">Whose report it is, and when; what it says is taken from here.</param>
    internal IEnumerable<ChildEvent> Written(Child child, Report? asked, ReportWritten of)
    {
        var written = of with
        {
            Strengths = Text.Clean(Strengths), Worries = Text.Clean(Worries), View = Text.Clean(View), Parts = [.. Parts.Where(p => !Text.Missing(p.Words)).Select(p => p with { Words = p.Words.Trim() })], Files = Files,
        };

        // Whoever knows one child of a family has nothing to say of the others.
        if (SaysNothing || child.Says(written))
        {
            yield break;
        }

        if (asked is { Received: null } && of.ReportId == asked.Asked.ReportId)
        {
            yield return new ReportReceived(of.ConferenceId, of.ReportId, of.WrittenOn, of.Author);
        }

        yield return written;
    }

    /// <summary>Whoever may read a part apart must be around the child.</summary>
    internal IEnumerable<Refusal> Strangers(Child child, string at)
    {
        foreach (var (i, one) in Parts.Index())
        {
            if (one.ForPeople.FirstOrDefault(p => !child.Network.ContainsKey(p)) is var stranger && stranger != Guid.Empty)
            {
                yield return new Refusal($"{at}.Parts[{i}]", "Select readers from the child’s network");
            }
        }
    }
}

/// <summary>Record a report that somebody who was invited wrote, with each child's own part.</summary>
/// <param name="ReportId">Taken for a report nobody asked for.</param>
public sealed record SendReport(Guid InvitationId, Guid ReportId, DateOnly WrittenOn, ImmutableList<ChildInReport> Children) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var index = Children.FindIndex(c => c.ChildId == child.Id);
        if (index < 0)
        {
            throw new InvalidOperationException("A report was put to a child it does not name.");
        }

        var invitation = child.InvitationWith(InvitationId);
        return Decision.From(Refusals(child, invitation, Children[index], $"{nameof(Children)}[{index}]", today), () => Sent(child, invitation!.Sent, Children[index]));
    }

    private IEnumerable<ChildEvent> Sent(Child child, ConferenceInvited invited, ChildInReport part)
    {
        var conference = child.ConferenceWith(invited.ConferenceId)!;
        var asked = conference.ReportOf(invited);
        var report = conference.WrittenBy(InvitationId)?.ReportId ?? asked?.Asked.ReportId ?? ReportId;
        return part.Written(child, asked, new ReportWritten(invited.ConferenceId, report, InvitationId, invited.Agency, invited.Name, WrittenOn, null, null, null, [], []));
    }

    private IEnumerable<Refusal> Refusals(Child child, Invitation? invitation, ChildInReport part, string at, DateOnly today)
    {
        if (invitation is null)
        {
            yield return new Refusal(nameof(InvitationId), "Select who was invited");
        }
        else if (WrittenOn < invitation.Sent.InvitedOn)
        {
            yield return new Refusal(nameof(WrittenOn), $"Date must be on or after {UkDate.Long(invitation.Sent.InvitedOn)}, when they were invited");
        }

        if (WrittenOn > today)
        {
            yield return new Refusal(nameof(WrittenOn), "Date must be today or in the past");
        }

        if (Children.TrueForAll(c => c.SaysNothing))
        {
            yield return new Refusal($"{at}.Strengths", $"Enter what is going well for {child.ShortName} or what worries you, or add the report as a file");
        }

        foreach (var refusal in part.Strangers(child, at))
        {
            yield return refusal;
        }
    }
}

/// <summary>Write down what a report says: one's own, or one that came on paper, with each child's own part.</summary>
/// <param name="ReportId">The report that was asked for, or the id of one nobody asked for.</param>
public sealed record WriteReport(Guid ConferenceId, Guid ReportId, string? Agency, string Author, DateOnly WrittenOn, ImmutableList<ChildInReport> Children) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var part = Children.Find(c => c.ChildId == child.Id) ?? throw new InvalidOperationException("A report was put to a child it does not name.");
        var (asked, before) = (child.ConferenceReportWith(ReportId), child.ConferenceWith(ConferenceId)?.Written.LastOrDefault(w => w.ReportId == ReportId));
        return Decision.From(Refusals(child, asked, part, today), () => part.Written(
            child, asked, new ReportWritten(ConferenceId, ReportId, before?.InvitationId, asked?.Asked.Agency ?? Text.Clean(Agency), Author.Trim(), WrittenOn, null, null, null, [], [])));
    }

    private IEnumerable<Refusal> Refusals(Child child, Report? asked, ChildInReport part, DateOnly today)
    {
        foreach (var refusal in Prepared.Refusals(child, ConferenceId, WrittenOn, nameof(WrittenOn), today))
        {
            yield return refusal;
        }

        if (asked is null && Text.Missing(Agency))
        {
            yield return new Refusal(nameof(Agency), "Enter the agency");
        }

        if (Text.Missing(Author))
        {
            yield return new Refusal(nameof(Author), "Enter who wrote the report");
        }

        if (Children.TrueForAll(c => c.SaysNothing))
        {
            yield return new Refusal($"{nameof(Children)}[{Children.IndexOf(part)}].Strengths", $"Enter what is going well for {child.ShortName} or what worries you");
        }

        foreach (var refusal in part.Strangers(child, $"{nameof(Children)}[{Children.IndexOf(part)}]"))
        {
            yield return refusal;
        }
    }
}

/// <summary>What somebody who was invited sends at once: their answer, their report, or both.</summary>
public sealed record AnswerByLink(AnswerInvitation? Answer, SendReport? Report) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        List<Decision> parts = [.. new ICommand?[] { Answer, Report }.OfType<ICommand>().Select(c => c.Decide(child, area, today))];
        ImmutableArray<Refusal> refusals = [.. parts.SelectMany(p => p.Refusals)];
        return refusals.IsEmpty ? Decision.Record(parts.SelectMany(p => p.Events)) : new Decision([], refusals);
    }
}
