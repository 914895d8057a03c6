using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Conferences.Preparation;

/// <summary>What must be so before anything can be said of a conference's preparation.</summary>
internal static class Prepared
{
    /// <summary>The conference was asked for, and the day said is neither before that nor in the future.</summary>
    public static IEnumerable<Refusal> Refusals(Child child, Guid conference, DateOnly on, string field, DateOnly today)
    {
        if (child.ConferenceWith(conference) is not { } known)
        {
            yield return new Refusal("ConferenceId", "No conference has been asked for. Ask for it first");
        }
        else if (on < known.Asked.AskedOn)
        {
            yield return new Refusal(field, $"Date must be on or after {UkDate.Long(known.Asked.AskedOn)}, when the conference was asked for");
        }

        if (on > today)
        {
            yield return new Refusal(field, "Date must be today or in the past");
        }
    }
}
