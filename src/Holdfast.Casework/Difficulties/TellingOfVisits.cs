using System.Collections.Immutable;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Difficulties;

/// <summary>Say once who was told about several visits running that did not reach the child.</summary>
public sealed record RecordNotices(ImmutableArray<Guid> Subjects, string Recipient, string ToWhom, string How, DateOnly GivenOn) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);

        // A brother or sister may not have been meant to be seen at every one of the visits.
        var told = Subjects.Where(child.Has).Select(s => new RecordNotice(s, Recipient, ToWhom, How, GivenOn).Decide(child, area, today)).ToList();
        return Decision.From(told.SelectMany(t => t.Refusals).Distinct(), () => told.SelectMany(t => t.Events));
    }
}
