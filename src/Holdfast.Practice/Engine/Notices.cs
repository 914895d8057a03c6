using Holdfast.Casework;
using Holdfast.Practice.Rules;

namespace Holdfast.Practice.Engine;

internal sealed partial class Evaluation
{
    private void Notice(Rule rule)
    {
        foreach (var opener in Openers(rule))
        {
            if (rule.VersionOn(opener.On) is { } version)
            {
                foreach (var recipient in version.Recipients)
                {
                    NoticeTo(rule, version, opener, OccurrenceKind.NoticeGiven, recipient);
                }

                foreach (var choice in version.Choices)
                {
                    NoticeTo(rule, version, opener, OccurrenceKind.AccessChoiceDecided, choice);
                }
            }
        }
    }

    private void NoticeTo(Rule rule, RuleVersion version, Occurrence opener, OccurrenceKind met, string key)
    {
        var subject = facts.SubjectOf(opener);
        var act = facts.Of(met).Find(o => o.On >= opener.On && o.Subject == subject && o.Key == key);
        var end = facts.First(rule.FallsAwayWith.AsSpan(), opener, opener.On, act?.On.AddDays(-1) ?? DateOnly.MaxValue);
        act = end is null ? act : null;
        var when = Reckon(version, opener, opener.On, opener.On);
        var notKnown = NotKnown(rule, opener, when.Due) && (act is null || act.On >= facts.ImportDay(opener));
        all.Add(Make(
            rule, version, opener, opener.Version, opener.On, when, Beginning.WhatHappened, notKnown ? null : act, end, end?.On, notKnown, facts.Excusal(rule.Id, opener.Version, key), key));
    }
}
