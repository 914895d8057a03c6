using Holdfast.Casework.Conferences;
using Holdfast.Casework.Enquiries;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;

namespace Holdfast.Returns.ChildrenInNeedCensus;

/// <summary>What a later file leaves open stays as the earlier one said it: silence is no change.</summary>
internal static class Settled
{
    public static ChildEvent With(ChildEvent before, ChildEvent now) => (before, now) switch
    {
        (ChildRegistered was, ChildRegistered said) => said with
        {
            // The day of registration is the first referral of the first file; a later file may begin later.
            RegisteredOn = was.RegisteredOn,
            Area = was.Area,
            BornOn = said.BornOn ?? was.BornOn,
            ExpectedOn = said.ExpectedOn ?? was.ExpectedOn,
            Sex = said.Sex == Sex.Unknown ? was.Sex : said.Sex,
            Ethnicity = said.Ethnicity ?? was.Ethnicity,
        },
        (ChildBorn was, ChildBorn said) => said with { Sex = said.Sex == Sex.Unknown ? was.Sex : said.Sex },
        (EthnicityRecorded was, EthnicityRecorded said) => said with { RecordedOn = was.RecordedOn },
        (ReferralReceived was, ReferralReceived said) => said with { Source = said.Source ?? was.Source, PrimaryNeed = said.PrimaryNeed ?? was.PrimaryNeed },
        (ReferralClosed was, ReferralClosed said) => said with { Reason = said.Reason ?? was.Reason },
        (EnquiryEnded was, EnquiryEnded said) => said with { EndedOn = was.EndedOn, Outcome = was.Outcome },
        (InitialConferenceHeld { Decision: ConferenceDecision.Plan } was, InitialConferenceHeld said) when said.Decision != ConferenceDecision.Plan && said.HeldOn == was.HeldOn => was,
        (InitialConferenceHeld was, InitialConferenceHeld said) => said with { Category = said.Category ?? was.Category },
        (PlanBegan was, PlanBegan said) => said with { Category = said.Category ?? was.Category, PreviousPlans = said.PreviousPlans ?? was.PreviousPlans },
        (ReviewConferenceHeld was, ReviewConferenceHeld said) => said with { Category = said.Category ?? was.Category },
        (PlanEnded was, PlanEnded said) => said with { Ground = said.Ground ?? was.Ground },
        _ => now,
    };
}
