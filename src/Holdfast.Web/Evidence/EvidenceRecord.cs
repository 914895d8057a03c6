namespace Holdfast.Web.Evidence;

/// <summary>A period of a child's record, and the plan as it stood at its end, as evidence: what record.json holds, and what record.pdf says in words.</summary>
/// <param name="LeftOut">How many entries, or parts of entries, the disclosure filter left out.</param>
public sealed record EvidenceRecord(
    string Format, EvidenceChild Child, string Area, DateOnly From, DateOnly To, string ForWhom, string Why, DateTimeOffset MadeAt, EvidenceAuthor MadeBy, int LeftOut, EvidencePlan? Plan,
    IReadOnlyList<EvidenceEntry> Entries);

public sealed record EvidenceChild(Guid Id, string? AreaChildId, string Name, DateOnly? BornOn, DateOnly? ExpectedOn);

/// <summary>Who wrote, and in what capacity, in words.</summary>
public sealed record EvidenceAuthor(Guid User, string? Name, string Capacity)
{
    public string InWords => Name is null ? Capacity : $"{Name}, {Capacity}";
}

/// <summary>One thing an entry says.</summary>
public sealed record EvidenceRow(string Label, string Text);

/// <summary>A drawing, photograph or page kept with an entry.</summary>
/// <param name="Sha256">The fingerprint that stands in the child's journal.</param>
/// <param name="InBundle">The name of the file in the bundle; nothing when the files were left out.</param>
public sealed record EvidenceAttachment(string FileName, string? Caption, string Sha256, string? InBundle);

/// <summary>That an entry was put right or withdrawn, and why.</summary>
/// <param name="What">"corrected" or "withdrawn".</param>
public sealed record EvidenceAmendment(string What, DateTimeOffset RecordedAt, EvidenceAuthor RecordedBy, string Reason);

/// <summary>One entry, as it is read now.</summary>
/// <param name="Version">Its place in the child's journal.</param>
/// <param name="Position">Its place among all entries of the installation.</param>
/// <param name="ImportedFrom">The kind of file it was read from, when nobody typed it here.</param>
/// <param name="FirstWritten">What it said before it was corrected; nothing when it never was.</param>
public sealed record EvidenceEntry(
    int Version, long Position, string Kind, string Title, DateOnly HappenedOn, DateTimeOffset RecordedAt, EvidenceAuthor RecordedBy, string? ImportedFrom, bool Withdrawn, IReadOnlyList<EvidenceRow> Says,
    string? OwnWords, string? HowSaid, IReadOnlyList<EvidenceAttachment> Attachments, IReadOnlyList<EvidenceAmendment> Amendments, IReadOnlyList<EvidenceRow>? FirstWritten);

/// <summary>The plan as it stood at the end of the period.</summary>
/// <param name="Version">Its version then.</param>
public sealed record EvidencePlan(
    Guid PlanId, DateOnly StoodOn, DateOnly BeganOn, DateOnly? EndedOn, string? Category, int Version, string? LeadSocialWorker, string? ChildSeenEvery, IReadOnlyList<EvidenceOutcome> Outcomes,
    IReadOnlyList<EvidenceSees> Sees, IReadOnlyList<EvidencePart> Parts, IReadOnlyList<EvidenceAgreement> Agreements);

/// <summary>Where in the plan's history something comes from.</summary>
/// <param name="Entry">The entry's place in the child's journal.</param>
/// <param name="AlsoSays">What somebody else wrote in the same place without having read it, when that is not settled.</param>
public sealed record EvidenceSource(int Entry, DateOnly On, DateTimeOffset RecordedAt, EvidenceAuthor RecordedBy, IReadOnlyList<string>? AlsoSays);

public sealed record EvidenceOutcome(string Outcome, string? Measure, string? Baseline, string State, EvidenceSource Source, IReadOnlyList<EvidenceAction> Actions, IReadOnlyList<EvidenceProgress> Progress);

/// <summary>A service or support the plan puts in place.</summary>
public sealed record EvidenceAction(string What, string? Purpose, string? Who, DateOnly? By, string State, EvidenceSource Source, IReadOnlyList<EvidenceProgress> Progress);

/// <param name="Said">Which way it went, or what was done.</param>
public sealed record EvidenceProgress(DateOnly On, string Said, string? Words, string? Evidence);

public sealed record EvidenceSees(string Name, string? Every, string Setting, EvidenceSource Source);

public sealed record EvidencePart(string Heading, string Words, string? SetOffBy, EvidenceSource Source);

public sealed record EvidenceAgreement(string Name, string? Agency, string Answer, DateOnly On, string? WithWhat, string? Why);
