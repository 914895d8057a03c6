using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Conferences.Preparation;

/// <summary>An agency was asked for its report.</summary>
/// <param name="From">Who in the agency was asked.</param>
[StoredAs("conference-report-asked", 1)]
public sealed record ReportAsked(Guid ConferenceId, Guid ReportId, string Agency, string From, DateOnly AskedOn, DateOnly? NeededBy) : PreparationEvent
{
    public override DateOnly HappenedOn => AskedOn;

    public override Guid? About => ReportId;
}

/// <summary>The report came.</summary>
[StoredAs("conference-report-received", 1)]
public sealed record ReportReceived(Guid ConferenceId, Guid ReportId, DateOnly ReceivedOn, string Author) : PreparationEvent
{
    public override DateOnly HappenedOn => ReceivedOn;

    public override Guid? About => ReportId;
}

/// <summary>The report was shared with the family before the conference.</summary>
[StoredAs("conference-report-shared", 1)]
public sealed record ReportShared(Guid ConferenceId, Guid ReportId, DateOnly SharedOn, string With) : PreparationEvent
{
    public override DateOnly HappenedOn => SharedOn;

    public override Guid? About => ReportId;
}

/// <summary>Ask an agency for its report.</summary>
public sealed record AskForReport(Guid ConferenceId, Guid ReportId, string Agency, string From, DateOnly AskedOn, DateOnly? NeededBy) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.ConferenceReportWith(ReportId) is not null
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(child, today), () => [new ReportAsked(ConferenceId, ReportId, Agency.Trim(), From.Trim(), AskedOn, NeededBy)]);
    }

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        foreach (var refusal in Prepared.Refusals(child, ConferenceId, AskedOn, nameof(AskedOn), today))
        {
            yield return refusal;
        }

        if (Text.Missing(Agency))
        {
            yield return new Refusal(nameof(Agency), "Enter the agency");
        }

        if (Text.Missing(From))
        {
            yield return new Refusal(nameof(From), "Enter who was asked");
        }

        if (NeededBy < AskedOn)
        {
            yield return new Refusal(nameof(NeededBy), "The report must be needed on or after the day it was asked for");
        }
        else if (child.ConferenceWith(ConferenceId)?.Arranged is { } arranged && NeededBy > arranged.On)
        {
            yield return new Refusal(nameof(NeededBy), $"The report must be needed before the conference on {UkDate.Long(arranged.On)}");
        }
    }
}

/// <summary>Record that a report came.</summary>
public sealed record RecordReportReceived(Guid ReportId, DateOnly ReceivedOn, string Author) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var report = child.ConferenceReportWith(ReportId);
        return Decision.Once(child, Refusals(report, today), () => new ReportReceived(report!.Asked.ConferenceId, ReportId, ReceivedOn, Author.Trim()));
    }

    private IEnumerable<Refusal> Refusals(Report? report, DateOnly today)
    {
        if (report is null)
        {
            yield return new Refusal(nameof(ReportId), "Select a report that was asked for");
        }
        else if (ReceivedOn < report.Asked.AskedOn)
        {
            yield return new Refusal(nameof(ReceivedOn), $"Date must be on or after {UkDate.Long(report.Asked.AskedOn)}, when it was asked for");
        }

        if (ReceivedOn > today)
        {
            yield return new Refusal(nameof(ReceivedOn), "Date must be today or in the past");
        }

        if (Text.Missing(Author))
        {
            yield return new Refusal(nameof(Author), "Enter who wrote the report");
        }
    }
}

/// <summary>Record that a report was shared with the family.</summary>
public sealed record RecordReportShared(Guid ReportId, DateOnly SharedOn, string With) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var report = child.ConferenceReportWith(ReportId);
        return Decision.Once(child, Refusals(report, today), () => new ReportShared(report!.Asked.ConferenceId, ReportId, SharedOn, With.Trim()));
    }

    private IEnumerable<Refusal> Refusals(Report? report, DateOnly today)
    {
        if (report?.Received is not { } received)
        {
            yield return new Refusal(nameof(ReportId), "The report has not come yet. Record that it came first");
        }
        else if (SharedOn < received.ReceivedOn)
        {
            yield return new Refusal(nameof(SharedOn), $"Date must be on or after {UkDate.Long(received.ReceivedOn)}, when it came");
        }

        if (SharedOn > today)
        {
            yield return new Refusal(nameof(SharedOn), "Date must be today or in the past");
        }

        if (Text.Missing(With))
        {
            yield return new Refusal(nameof(With), "Enter who it was shared with");
        }
    }
}
