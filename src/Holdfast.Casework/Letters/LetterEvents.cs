using System.Collections.Immutable;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Letters;

/// <summary>What a letter about a conference is.</summary>
public enum LetterKind
{
    /// <summary>What was decided and why, with the outline plan, soon after the conference.</summary>
    Decision,

    /// <summary>All that was said and decided.</summary>
    FullRecord,

    /// <summary>Asks a professional why they neither came nor sent a report (B09).</summary>
    WhyNotThere,
}

/// <summary>Whose copy it is; each is made from what that reader may have, never from another reader's copy.</summary>
public enum LetterReader
{
    Parent,
    Child,
    Agency,
}

/// <summary>How a letter left.</summary>
public enum SendingHow
{
    Mail,
    Posted,
    HandedOver,
}

/// <summary>What came of asking for a correction.</summary>
public enum CorrectionAnswer
{
    Changed,
    PartlyChanged,
    NotChanged,
}

/// <summary>Something about the letters that follow a conference. The document itself lies beside the journal, under the letter's id.</summary>
public abstract record LetterEvent : ChildEvent;

/// <summary>The chair wrote what the letters about one child say in words of their own. The last words count; letters signed earlier stay as they are.</summary>
/// <param name="ForTheChild">For the child's own copy, in words the child understands.</param>
/// <param name="NotFollowed">What was wished for and is not done, and why (M24).</param>
[StoredAs("letter-words-written", 1)]
public sealed record LetterWordsWritten(
    Guid WordsId, Guid ConferenceId, string Reasons, string? WhatMustChange, string? WhatWeWillDo, string? IfNothingChanges, string? NotFollowed, string? ForTheChild,
    DateOnly WrittenOn) : LetterEvent
{
    public override DateOnly HappenedOn => WrittenOn;

    public override Guid? About => WordsId;
}

/// <summary>The chair wrote a part that stands in some readers' letters only. Whoever is not named does not get it.</summary>
/// <param name="OnlyFor">The people it is for, by their id in the network or core group; the child's own id for the child.</param>
/// <param name="Why">Why the others do not get it.</param>
[StoredAs("letter-part-written", 1)]
public sealed record LetterPartWritten(Guid PartId, Guid ConferenceId, string Heading, string Words, ImmutableArray<Guid> OnlyFor, string Why, DateOnly WrittenOn) : LetterEvent
{
    public override DateOnly HappenedOn => WrittenOn;

    public override Guid? About => PartId;

    public bool Equals(LetterPartWritten? other) =>
        other is not null && PartId == other.PartId && ConferenceId == other.ConferenceId && Heading == other.Heading && Words == other.Words && Why == other.Why
        && WrittenOn == other.WrittenOn && Imported == other.Imported && OnlyFor.AsSpan().SequenceEqual(other.OnlyFor.AsSpan());

    public override int GetHashCode() => HashCode.Combine(PartId, WrittenOn);
}

/// <summary>The chair signed one reader's letter: from then on it never changes.</summary>
/// <param name="LetterId">This version of the letter, and the id its document lies under.</param>
/// <param name="PersonId">Whose letter it is: an id of the network or core group; the child's own id for the child.</param>
/// <param name="To">The name it is addressed to.</param>
/// <param name="LetterVersion">1, and one more each time it is issued anew.</param>
/// <param name="Replaces">The version before.</param>
/// <param name="WhyAnew">Why it was issued anew.</param>
/// <param name="Sha256">The fingerprint of the document's exact bytes.</param>
[StoredAs("letter-signed", 1)]
public sealed record LetterSigned(
    Guid LetterId, Guid ConferenceId, LetterKind Kind, LetterReader Reader, Guid PersonId, string To, int LetterVersion, Guid? Replaces, string? WhyAnew, string ContentType,
    string Sha256, string SignedBy, DateOnly SignedOn) : LetterEvent
{
    public override DateOnly HappenedOn => SignedOn;

    public override Guid? About => LetterId;
}

/// <summary>A signed letter was sent. By mail it waits in the outbox under the same id until the mail server takes it.</summary>
/// <param name="Where">The mail address, or where it was posted to or handed over, in words anybody who works with the child may read; never a protected address.</param>
[StoredAs("letter-sent", 1)]
public sealed record LetterSent(Guid SendingId, Guid LetterId, SendingHow How, string? Where, string SentBy, DateOnly SentOn) : LetterEvent
{
    public override DateOnly HappenedOn => SentOn;

    public override Guid? About => SendingId;
}

/// <summary>The chair decided that somebody does not get a letter, and why.</summary>
[StoredAs("letter-withheld", 1)]
public sealed record LetterWithheld(Guid WithheldId, Guid ConferenceId, LetterKind Kind, Guid PersonId, string To, string Reason, string DecidedBy, DateOnly DecidedOn) : LetterEvent
{
    public override DateOnly HappenedOn => DecidedOn;

    public override Guid? About => WithheldId;
}

/// <summary>The letters of a conference were made and sent outside Holdfast.</summary>
[StoredAs("letters-sent-otherwise", 1)]
public sealed record LettersSentOtherwise(Guid SentId, Guid ConferenceId, LetterKind Kind, string To, string SentBy, DateOnly SentOn) : LetterEvent
{
    public override DateOnly HappenedOn => SentOn;

    public override Guid? About => SentId;
}

/// <summary>Somebody who took part says a letter is wrong.</summary>
/// <param name="What">What is wrong and what it should say, in their words.</param>
[StoredAs("letter-correction-asked", 1)]
public sealed record LetterCorrectionAsked(Guid CorrectionId, Guid LetterId, string AskedBy, string What, DateOnly AskedOn) : LetterEvent
{
    public override DateOnly HappenedOn => AskedOn;

    public override Guid? About => CorrectionId;
}

/// <summary>The chair answered whoever asked for a correction.</summary>
[StoredAs("letter-correction-answered", 1)]
public sealed record LetterCorrectionAnswered(Guid AnswerId, Guid CorrectionId, CorrectionAnswer Answer, string Reasons, string AnsweredBy, DateOnly AnsweredOn) : LetterEvent
{
    public override DateOnly HappenedOn => AnsweredOn;

    public override Guid? About => AnswerId;
}
