using Holdfast.Casework.Journal;
using Holdfast.Casework.Visits;

namespace Holdfast.Casework.Plans;

/// <summary>As whom somebody was asked whether they agree with the plan.</summary>
public enum AskedAs
{
    Parent,
    Child,
    Agency,
}

/// <summary>The three answers there are to a plan. They are never put together.</summary>
public enum Agreeing
{
    Agrees,
    Disagrees,
    CouldNotBeAsked,
}

/// <summary>How a written agreement was signed.</summary>
public enum SignedHow
{
    NotSigned,

    /// <summary>The person typed their name on the worker's screen.</summary>
    OnScreen,

    /// <summary>On paper, which was scanned.</summary>
    OnPaper,
}

/// <summary>A parent, the child or an agency agreed with the plan, did not, or could not be asked (M17, M18).</summary>
/// <param name="PersonId">Who, when in the child's network.</param>
/// <param name="Agency">The agency they speak for.</param>
/// <param name="WithWhat">With what they do not agree.</param>
/// <param name="Why">Why they do not agree, or why they could not be asked.</param>
/// <param name="Understands">Whether they understand the outcomes; nothing when not asked.</param>
/// <param name="Willing">Whether they are willing to work to it; nothing when not asked.</param>
/// <param name="WhatIsConsidered">What the authority considers doing when parents are not willing, court included (M24).</param>
/// <param name="SignedAs">The name as typed or written by whoever signed.</param>
/// <param name="Scan">The signed paper.</param>
[StoredAs("plan-agreement-given", 1)]
public sealed record PlanAgreementGiven(
    Guid AgreementId, Guid PlanId, AskedAs As, Guid? PersonId, string Name, string? Agency, DateOnly On, Guid? MeetingId, Agreeing Answer, string? WithWhat, string? Why, bool? Understands, bool? Willing,
    string? WhatIsConsidered, SignedHow Signed, string? SignedAs, Attachment? Scan) : PlanEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => AgreementId;

    public override Guid OfPlan => PlanId;
}

/// <summary>Write down whether somebody agrees with the plan.</summary>
public sealed record GivePlanAgreement(
    Guid AgreementId, Guid PlanId, AskedAs? As, Guid? PersonId, string Name, string? Agency, DateOnly On, Guid? MeetingId, Agreeing? Answer, string? WithWhat, string? Why, bool? Understands, bool? Willing,
    string? WhatIsConsidered, SignedHow Signed, string? SignedAs, Attachment? Scan) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        PlanRefusals.Decide(child, AgreementId, PlanId, On, today, _ => Refusals(), () => Given());

    private PlanAgreementGiven Given()
    {
        var asked = Answer != Agreeing.CouldNotBeAsked;
        return new PlanAgreementGiven(
            AgreementId, PlanId, As!.Value, PersonId, Name.Trim(), Text.Clean(Agency), On, MeetingId, Answer!.Value, Answer == Agreeing.Disagrees ? Text.Clean(WithWhat) : null,
            Answer == Agreeing.Agrees ? null : Text.Clean(Why), asked ? Understands : null, asked ? Willing : null, Willing == false && asked ? Text.Clean(WhatIsConsidered) : null,
            asked ? Signed : SignedHow.NotSigned, asked && Signed != SignedHow.NotSigned ? Text.Clean(SignedAs) : null, asked && Signed == SignedHow.OnPaper ? Scan : null);
    }

    private IEnumerable<Refusal> Refusals()
    {
        if (As is null)
        {
            yield return new Refusal(nameof(As), "Select as whom they were asked");
        }

        if (Text.Missing(Name))
        {
            yield return new Refusal(nameof(Name), "Enter the name of whoever was asked");
        }

        if (As == AskedAs.Agency && Text.Missing(Agency))
        {
            yield return new Refusal(nameof(Agency), "Enter the agency they speak for");
        }

        if (Answer is null)
        {
            yield return new Refusal(nameof(Answer), "Select whether they agree");
        }

        if (Answer == Agreeing.Disagrees && Text.Missing(WithWhat))
        {
            yield return new Refusal(nameof(WithWhat), "Enter what they do not agree with");
        }

        if (Answer is Agreeing.Disagrees or Agreeing.CouldNotBeAsked && Text.Missing(Why))
        {
            yield return new Refusal(nameof(Why), Answer == Agreeing.Disagrees ? "Enter why, in their words" : "Enter why they could not be asked");
        }

        if (Answer != Agreeing.CouldNotBeAsked && As == AskedAs.Parent && Willing == false && Text.Missing(WhatIsConsidered))
        {
            yield return new Refusal(nameof(WhatIsConsidered), "Enter what action is being considered, family proceedings included");
        }

        if (Answer != Agreeing.CouldNotBeAsked && Signed != SignedHow.NotSigned && Text.Missing(SignedAs))
        {
            yield return new Refusal(nameof(SignedAs), "Enter the name as they signed it");
        }

        if (Answer != Agreeing.CouldNotBeAsked && Signed == SignedHow.OnPaper && Scan is null)
        {
            yield return new Refusal(nameof(Scan), "Select a scan or photograph of the signed paper");
        }
    }
}
