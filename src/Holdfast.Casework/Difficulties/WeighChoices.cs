using System.Collections.Immutable;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Difficulties;

/// <summary>One way forward and what was decided about it.</summary>
/// <param name="Subjects">The difficulty, or the visits that did not reach the child, it is decided about.</param>
/// <param name="Chosen">It will be done; nothing when it is not decided yet.</param>
public sealed record WeighedChoice(string Choice, ImmutableArray<Guid> Subjects, bool? Chosen, string? Reasons);

/// <summary>Decide about several ways forward at once, each with its own reasons. What is left open stays open.</summary>
public sealed record WeighChoices(ImmutableArray<WeighedChoice> Weighed, string ByWhom, DateOnly DecidedOn) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var (refusals, events) = (new List<Refusal>(), new List<ChildEvent>());
        if (Weighed.All(w => w.Chosen is null && Text.Missing(w.Reasons)))
        {
            refusals.Add(new Refusal($"{nameof(Weighed)}[0].{nameof(WeighedChoice.Chosen)}", "Select what was decided about at least one of these"));
        }

        for (var i = 0; i < Weighed.Length; i++)
        {
            var (choice, subjects, decided, reasons) = Weighed[i];
            if (decided is not { } chosen)
            {
                if (!Text.Missing(reasons))
                {
                    refusals.Add(new Refusal($"{nameof(Weighed)}[{i}].{nameof(WeighedChoice.Chosen)}", "Select what was decided, or take the reasons out"));
                }

                continue;
            }

            // A brother or sister may not have been meant to be seen at every one of the visits; what is decided about the others is not theirs.
            foreach (var subject in subjects.Where(child.Has))
            {
                var one = new DecideAccessChoice(subject, choice, chosen, reasons ?? "", ByWhom, DecidedOn).Decide(child, area, today);
                refusals.AddRange(one.Refusals.Select(r => r.About is nameof(DecideAccessChoice.Reasons) or nameof(DecideAccessChoice.Choice) ? r with { About = $"{nameof(Weighed)}[{i}].{r.About}" } : r));
                events.AddRange(one.Events);
            }
        }

        if (Weighed.All(w => !w.Subjects.Any(child.Has)))
        {
            refusals.Add(new Refusal(nameof(DecideAccessChoice.DifficultyId), "Select a difficulty"));
        }

        return Decision.From(refusals.Distinct(), () => events);
    }
}
