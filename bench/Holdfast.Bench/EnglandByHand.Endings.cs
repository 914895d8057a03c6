using Holdfast.Casework;
using Holdfast.Practice;
using static Holdfast.Casework.OccurrenceKind;

namespace Holdfast.Bench;

/// <summary>What is owed when a plan ends, after it, and beside it.</summary>
internal sealed partial class EnglandByHand
{
    private void EndingsByHand(Known facts, string name, Owes owes)
    {
        PlansThatEnded(facts, name, owes);
        ChildInNeedPlans(facts, name, owes);
        Adulthood(facts, name, owes);
        foreach (var died in facts.Deaths)
        {
            owes("after-death", "Begin what follows a child’s death", "team-manager", "link-process", died, AtOnce(died), Linked(facts, died, "death"), null);
        }
    }

    private void PlansThatEnded(Known facts, string name, Owes owes)
    {
        foreach (var ended in facts.PlanEnds)
        {
            if (ended.Is(Facets.Imported))
            {
                continue;
            }

            Tell(ended, "family", "the family");
            Tell(ended, "core-group-members", "the other members of the core group");
            Tell(ended, "agencies", "the agencies that work with the family");
            var planOrDeath = Known.Sooner(Known.Next(facts.PlanBeginnings, ended.On), Known.Next(facts.Deaths, ended.On));
            switch (ended.Key)
            {
                case "no-longer-at-risk":
                    // What the end rests on is written before it as a rule, so the evidence counts whenever it came.
                    owes("evidence-of-ending", $"Say what the end of {name}’s child protection plan rests on", "lead-social-worker", "evidence-ending", ended, AtOnce(ended),
                        facts.Of(PlanEndingEvidenced).Find(e => e.Subject == ended.Subject), planOrDeath);
                    break;
                case "became-looked-after":
                    owes("after-looked-after", $"Link {name}’s looked-after review", "lead-social-worker", "link-process", ended, AtOnce(ended), Linked(facts, ended, "looked-after"), planOrDeath);
                    break;
            }
        }

        void Tell(Occurrence ended, string recipient, string words) =>
            owes("tell-of-ending", $"Tell {words} that {name}’s child protection plan has ended", "lead-social-worker", "give-notice", ended, calendar.After(ended.On, endingTold),
                Same(facts.Of(NoticeGiven), ended, recipient), null, recipient);
    }

    private static void ChildInNeedPlans(Known facts, string name, Owes owes)
    {
        var reviews = facts.Of(ChildInNeedPlanReviewed);
        foreach (var opener in OneAlternativeADay(WithADay(facts.Of(ChildInNeedPlanBegan)), WithADay(reviews)))
        {
            owes("review-child-in-need-plan", $"Review {name}’s child in need plan", "lead-social-worker", "review-step-down", opener, ByPlanned(opener),
                opener.Kind == ChildInNeedPlanReviewed ? SameAnew(reviews, opener) : Same(reviews, opener),
                Known.Sooner(Known.Next(facts.PlanBeginnings, opener.On), Known.Next(facts.Deaths, opener.On)));
        }

        foreach (var review in reviews)
        {
            if (review.Key == "steps-back-up")
            {
                owes("step-back-up", $"Hold a strategy discussion about {name}", "team-manager", "hold-strategy-discussion", review, AtOnce(review),
                    Known.Next(facts.Discussions, review.On), Known.Next(facts.Deaths, review.On));
            }
        }

        static List<Occurrence> WithADay(List<Occurrence> plans) => plans.Count == 0 ? plans : plans.FindAll(p => p.Planned is not null);
    }

    private static void Adulthood(Known facts, string name, Owes owes)
    {
        foreach (var near in facts.Of(AdulthoodNear))
        {
            owes("coming-of-age", $"Plan what follows {name}’s 18th birthday", "lead-social-worker", "link-process", near, ByPlanned(near),
                Known.Sooner(Linked(facts, near, "adulthood"), Same(facts.PlanEnds, near)), Known.Next(facts.Deaths, near.On), shown: ThreeMonths);
        }
    }

    /// <summary>A process beside the plan is about the child, not about what asked for it.</summary>
    private static Occurrence? Linked(Known facts, Occurrence opener, string process) => Known.Next(facts.Of(ProcessLinked), opener.On, p => p.Key == process);
}
