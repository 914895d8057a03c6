using Holdfast.Casework;
using Holdfast.Practice.Rules;

namespace Holdfast.Practice.Engine;

internal sealed partial class Evaluation
{
    private void Deadline(Rule rule)
    {
        var closed = DateOnly.MinValue;
        foreach (var opener in Openers(rule))
        {
            // Counting from the last of several is one duty whose day moves, not a duty for each.
            if (rule.VersionOn(opener.On) is not { } version || (rule.CountsFromLast is not null && opener.On <= closed))
            {
                continue;
            }

            var act = facts.First(rule.MetBy.AsSpan(), opener, opener.On, DateOnly.MaxValue);
            var end = facts.First(rule.FallsAwayWith.AsSpan(), opener, opener.On, act?.On.AddDays(-1) ?? DateOnly.MaxValue);
            act = end is null ? act : null;
            var from = opener.On;
            if (rule.CountsFromLast is { } last)
            {
                closed = act?.On ?? end?.On ?? DateOnly.MaxValue;
                from = LastOf(last, opener.On, closed);
            }

            var when = Reckon(version, opener, opener.On, from);
            var notKnown = NotKnown(rule, opener, when.Due) && (act is null || act.On >= facts.ImportDay(opener));
            all.Add(Make(rule, version, opener, opener.Version, opener.On, when, Beginning.WhatHappened, notKnown ? null : act, end, end?.On, notKnown, facts.Excusal(rule.Id, opener.Version)));
        }
    }

    private DateOnly LastOf(Matcher matcher, DateOnly from, DateOnly until)
    {
        var last = from;
        foreach (var occurrence in facts.Of(matcher.Kind))
        {
            if (occurrence.On > last && occurrence.On <= until && matcher.Is(occurrence))
            {
                last = occurrence.On;
            }
        }

        return last;
    }
}
