using Holdfast.Casework.Journal;

namespace Holdfast.Web.Access;

/// <summary>What somebody wants to do on a page about a child. Everything not allowed here is denied.</summary>
public enum Doing
{
    /// <summary>Read the record, as far as the disclosure filter lets this capacity.</summary>
    Read,

    /// <summary>Write what happened: visits, network, meetings, conferences.</summary>
    Record,

    /// <summary>Write that access was not gained, or that the child was seen: also any core group professional.</summary>
    RecordContact,

    /// <summary>Write that a conference or a review was held and what it decided: also its chair.</summary>
    RecordConference,

    /// <summary>Say something of one's own at a conference, such as a score: everybody who works with the child.</summary>
    TakePart,
    /// <summary>Read the letters of a conference, as they were sent and to whom: not professionals of other agencies, who have their own copy.</summary>
    ReadLetters,

    /// <summary>Write what letters say, and sign them: the chair alone.</summary>
    SignLetters,

    /// <summary>Send a signed letter or say how it was given; write down that somebody asked for a correction.</summary>
    SendLetters,

    /// <summary>Say that one does not agree with another professional, and take it further: everybody who works with the child.</summary>
    Disagree,

    /// <summary>Write down that team manager and head of service talked about an end without a child in need plan (B18).</summary>
    OverseeStepDown,

    /// <summary>Read what another authority recorded before the child came here: not professionals of other agencies.</summary>
    ReadForeign,

    /// <summary>Allocate, excuse a duty, read what was withdrawn from the wrong child.</summary>
    Manage,

    /// <summary>Look after the work of others: supervise, draw records at random, let another manager counter-sign.</summary>
    Oversee,

    /// <summary>Write what a head of service makes of a case.</summary>
    HeadOversight,

    /// <summary>Open what waits for a counter-signature. Whether this person may sign it, the decision says.</summary>
    CounterSign,
}

/// <summary>Says what a page does with a child's record. A page that takes a form and says nothing is refused.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DoesAttribute(Doing doing) : Attribute
{
    public Doing Doing { get; } = doing;
}

/// <summary>Which capacity may do what.</summary>
public static class Permissions
{
    public static bool May(Capacity capacity, Doing doing) => doing switch
    {
        Doing.Read => capacity is Capacity.LeadSocialWorker or Capacity.SocialWorker or Capacity.TeamManager or Capacity.ConferenceChair or Capacity.CoreGroupProfessional or Capacity.HeadOfService,
        Doing.Record => capacity is Capacity.LeadSocialWorker or Capacity.SocialWorker or Capacity.TeamManager,
        Doing.RecordContact => capacity is Capacity.LeadSocialWorker or Capacity.SocialWorker or Capacity.TeamManager or Capacity.CoreGroupProfessional,
        Doing.RecordConference => capacity is Capacity.ConferenceChair || May(capacity, Doing.Record),
        Doing.TakePart => capacity is Capacity.ConferenceChair || May(capacity, Doing.RecordContact),
        Doing.ReadLetters => May(capacity, Doing.Read) && capacity is not Capacity.CoreGroupProfessional,
        Doing.SignLetters => capacity is Capacity.ConferenceChair,
        Doing.SendLetters => May(capacity, Doing.RecordConference),
        Doing.Disagree => May(capacity, Doing.Read),
        Doing.OverseeStepDown => capacity is Capacity.HeadOfService or Capacity.TeamManager,
        Doing.ReadForeign => May(capacity, Doing.Read) && capacity is not Capacity.CoreGroupProfessional,
        Doing.Manage => capacity is Capacity.TeamManager,
        Doing.Oversee => capacity is Capacity.TeamManager or Capacity.HeadOfService,
        Doing.HeadOversight => capacity is Capacity.HeadOfService,
        Doing.CounterSign => May(capacity, Doing.Record) || May(capacity, Doing.Oversee),
        _ => false,
    };
}
