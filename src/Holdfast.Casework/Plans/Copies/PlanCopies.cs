using System.Collections.Immutable;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;

namespace Holdfast.Casework.Plans;

/// <summary>What a copy of the plan says, in plain words, written for one reader by somebody who knows them.</summary>
public sealed record CopyWords(
    string? Worries, string? GoingWell, string? MustChange, string? YourPart, string? OurPart, string? WhoSees, string? YouSaid, string? NotFollowed, string? IfNothingChanges, string? WhomToAsk, string? HowToDisagree);

/// <summary>The child's or a parent's own copy of the plan was written and frozen. The document lies beside the journal, under the copy's id.</summary>
/// <param name="PersonId">Whose copy it is; the child's own id for the child.</param>
/// <param name="CopyVersion">1, and one more each time it is written anew.</param>
/// <param name="OfVersion">The version of the plan it tells of.</param>
/// <param name="Pictures">With pictures, for a young child.</param>
/// <param name="LargePrint">In large print.</param>
/// <param name="Sha256">The fingerprint of the document's exact bytes.</param>
[StoredAs("plan-copy-written", 1)]
public sealed record PlanCopyWritten(
    Guid CopyId, Guid PlanId, LetterReader Reader, Guid PersonId, string To, DateOnly On, int CopyVersion, int OfVersion, CopyWords Words, bool Pictures, bool LargePrint, string ContentType, string Sha256,
    string WrittenBy) : PlanEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => CopyId;

    public override Guid OfPlan => PlanId;
}

/// <summary>A copy of the plan was given to whoever it was written for.</summary>
/// <param name="Where">The mail address, or where it was handed over or posted to; never a protected address.</param>
[StoredAs("plan-copy-sent", 1)]
public sealed record PlanCopySent(Guid SendingId, Guid PlanId, Guid CopyId, SendingHow How, string? Where, string SentBy, DateOnly On) : PlanEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => SendingId;

    public override Guid OfPlan => PlanId;
}

/// <summary>A copy of the plan and how it was given, earliest first.</summary>
public sealed record PlanCopy(PlanCopyWritten Written, IReadOnlyList<PlanCopySent> Sendings)
{
    /// <summary>Every copy of a plan, latest first.</summary>
    public static IEnumerable<PlanCopy> Of(Child child, Guid planId)
    {
        ArgumentNullException.ThrowIfNull(child);
        var sendings = child.All<PlanCopySent>().ToLookup(s => s.CopyId);
        return child.All<PlanCopyWritten>().Where(c => c.PlanId == planId).Reverse().Select(c => new PlanCopy(c, [.. sendings[c.CopyId]]));
    }
}

/// <summary>Write the child's or a parent's own copy of the plan, and freeze it.</summary>
public sealed record WritePlanCopy(
    Guid CopyId, Guid PlanId, LetterReader Reader, Guid PersonId, string To, DateOnly On, int CopyVersion, int OfVersion, CopyWords Words, bool Pictures, bool LargePrint, string ContentType, string Sha256, string WrittenBy) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        PlanRefusals.Decide(child, CopyId, PlanId, On, today, _ => Refusals(child), () => new PlanCopyWritten(
            CopyId, PlanId, Reader, PersonId, To.Trim(), On, CopyVersion, OfVersion, Cleaned(), Reader == LetterReader.Child && Pictures, LargePrint, ContentType, Sha256, WrittenBy.Trim()));

    private CopyWords Cleaned() => new(
        Text.Clean(Words.Worries), Text.Clean(Words.GoingWell), Text.Clean(Words.MustChange), Text.Clean(Words.YourPart), Text.Clean(Words.OurPart), Text.Clean(Words.WhoSees), Text.Clean(Words.YouSaid),
        Text.Clean(Words.NotFollowed), Text.Clean(Words.IfNothingChanges), Text.Clean(Words.WhomToAsk), Text.Clean(Words.HowToDisagree));

    private IEnumerable<Refusal> Refusals(Child child)
    {
        if (PlanCopy.Of(child, PlanId).Count(c => c.Written.PersonId == PersonId) + 1 != CopyVersion)
        {
            yield return new Refusal(nameof(PersonId), "Somebody else wrote this copy meanwhile. Read that one first");
        }

        foreach (var (words, field, message) in Asked())
        {
            if (Text.Missing(words))
            {
                yield return new Refusal(field, message);
            }
        }
    }

    /// <summary>What no copy goes without (M14, P17).</summary>
    private IEnumerable<(string? Words, string Field, string Message)> Asked()
    {
        yield return (Words.Worries, nameof(CopyWords.Worries), "Enter what people are worried about, in words this reader knows");
        yield return (Words.OurPart, nameof(CopyWords.OurPart), "Enter what we will do");
        if (Reader == LetterReader.Parent)
        {
            yield return (Words.MustChange, nameof(CopyWords.MustChange), "Enter what must change, and how they will know");
            yield return (Words.YourPart, nameof(CopyWords.YourPart), "Enter what is expected of them");
            yield return (Words.IfNothingChanges, nameof(CopyWords.IfNothingChanges), "Enter what follows if nothing changes");
        }

        yield return (Words.WhoSees, nameof(CopyWords.WhoSees), "Enter who comes, and when");
        yield return (Words.WhomToAsk, nameof(CopyWords.WhomToAsk), "Enter whom they can ask");
        yield return (Words.HowToDisagree, nameof(CopyWords.HowToDisagree), "Enter how they can say that they do not agree");
    }
}

/// <summary>Send a copy of the plan, or say how it was given.</summary>
public sealed record SendPlanCopy(Guid SendingId, Guid PlanId, Guid CopyId, SendingHow? How, string? Where, string SentBy, DateOnly On) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        PlanRefusals.Decide(child, SendingId, PlanId, On, today, _ => Refusals(child), () => new PlanCopySent(SendingId, PlanId, CopyId, How!.Value, Text.Clean(Where), SentBy.Trim(), On));

    private IEnumerable<Refusal> Refusals(Child child)
    {
        var copy = PlanCopy.Of(child, PlanId).FirstOrDefault(c => c.Written.CopyId == CopyId)?.Written;
        if (copy is null)
        {
            yield return new Refusal(nameof(CopyId), "Select the copy that is sent");
        }
        else if (On < copy.On)
        {
            yield return new Refusal(nameof(On), $"The date must be on or after {UkDate.Long(copy.On)}, when it was written");
        }

        if (How is null)
        {
            yield return new Refusal(nameof(How), "Select how it was given");
        }

        if (Text.Missing(SentBy))
        {
            yield return new Refusal(nameof(SentBy), "Enter who gave it");
        }
    }
}

/// <summary>One agency's copy of the plan that is about to be frozen.</summary>
public sealed record AgencyCopy(Guid CopyId, Guid PersonId, string To, int CopyVersion, string ContentType, string Sha256);

/// <summary>Freeze the plan as it stands for professionals of the core group, each their own copy (H14).</summary>
public sealed record FreezeAgencyCopies(Guid PlanId, DateOnly On, int OfVersion, ImmutableArray<AgencyCopy> Copies, string WrittenBy) : ICommand
{
    private static readonly CopyWords None = new(null, null, null, null, null, null, null, null, null, null, null);

    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return Copies.Any(c => child.Has(c.CopyId)) ? Decision.AlreadyRecorded : Decision.From(Refusals(child, area, today), () => Copies.Select(c =>
            new PlanCopyWritten(c.CopyId, PlanId, LetterReader.Agency, c.PersonId, c.To.Trim(), On, c.CopyVersion, OfVersion, None, false, false, c.ContentType, c.Sha256, WrittenBy.Trim())));
    }

    private IEnumerable<Refusal> Refusals(Child child, AreaPractice area, DateOnly today)
    {
        if (Copies.IsEmpty)
        {
            yield return new Refusal(nameof(Copies), "Select who gets a copy");
        }

        if (child.PlanOn(On)?.PlanId != PlanId || On > today)
        {
            yield return new Refusal(nameof(On), "The child must be on the plan that day");
        }

        if (Copies.FirstOrDefault(c => child.CoreGroup.All(m => m.PersonId != c.PersonId || m.Agency is null || !child.IsProfessional(m))) is { } other)
        {
            yield return new Refusal(nameof(Copies), $"{other.To.Trim()} is no professional of the {area.Terms.CoreGroup} now. Select members only");
        }

        if (Copies.FirstOrDefault(c => PlanCopy.Of(child, PlanId).Count(w => w.Written.PersonId == c.PersonId) + 1 != c.CopyVersion) is { } raced)
        {
            yield return new Refusal(nameof(Copies), $"Somebody else made a copy for {raced.To.Trim()} meanwhile. Look at that one first");
        }
    }
}
