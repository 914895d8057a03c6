using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Meeting;

namespace Holdfast.Web.Reading;

/// <summary>The lists of a conference, as people say them.</summary>
public static class MeetingWords
{
    /// <summary>The kind of conference, in the area's words.</summary>
    public static string Of(AreaWords words, ConferenceKind kind, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(words);
        return kind switch
        {
            ConferenceKind.Review => words.Capital("review-conference", on),
            ConferenceKind.PreBirth => $"{words.Capital("initial-conference", on)} before birth",
            ConferenceKind.TransferIn => "Transfer-in conference",
            _ => words.Capital("initial-conference", on),
        };
    }

    public static string Of(AgencyGrouping grouping) => grouping switch
    {
        AgencyGrouping.SocialCare => "Children’s social care",
        AgencyGrouping.School => "School or nursery",
        AgencyGrouping.SchoolNursing => "School nursing",
        AgencyGrouping.HealthVisiting => "Health visiting",
        AgencyGrouping.Midwifery => "Midwifery",
        AgencyGrouping.OtherHealth => "Other health",
        AgencyGrouping.Police => "Police",
        AgencyGrouping.Probation => "Probation",
        AgencyGrouping.Housing => "Housing",
        AgencyGrouping.VoluntarySector => "Voluntary sector",
        AgencyGrouping.Parent => "Parent or carer",
        AgencyGrouping.Child => "The child",
        AgencyGrouping.FamilyNetwork => "The family’s network",
        _ => "Another agency",
    };

    public static string Of(AttendanceHow how) => how switch
    {
        AttendanceHow.InPerson => "In person",
        AttendanceHow.ByPhoneOrVideo => "By phone or video",
        AttendanceHow.ReportOnly => "Sent a report, did not come",
        _ => "Neither came nor sent a report",
    };

    public static string Of(BoardColumn column) => column switch
    {
        BoardColumn.Risk => "Risk or worry",
        BoardColumn.ProtectiveFactor => "Protective factor or strength",
        BoardColumn.Impact => "Impact on the child",
        BoardColumn.FamilyWords => "The family’s own words",
        BoardColumn.ComplicatingFactor => "What makes it harder",
        BoardColumn.GreyArea => "Not clear yet",
        BoardColumn.ExistingSafety => "Safety already there",
        BoardColumn.NextStep => "What needs to happen",
        _ => "Safety bottom line",
    };

    public static string Of(Voice voice) => voice switch
    {
        Voice.Child => "The child",
        Voice.Parent => "Parent or carer",
        Voice.FamilyNetwork => "The family’s network",
        _ => "Professional",
    };

    public static string Of(PlanView view) => view switch
    {
        PlanView.Yes => "Yes",
        PlanView.No => "No",
        _ => "Not sure",
    };

    public static string Of(ScorePrompt prompt) => prompt switch
    {
        ScorePrompt.MostAtZero => "Most scores are 0",
        _ => "Most scores are high",
    };

    /// <summary>"4 yes · 1 no · 1 not sure".</summary>
    public static string Of(Count count) => count.All == 0 ? "nobody yet" : string.Join(" · ", Said(count));

    private static IEnumerable<string> Said(Count count)
    {
        if (count.Yes > 0)
        {
            yield return $"{count.Yes} yes";
        }

        if (count.No > 0)
        {
            yield return $"{count.No} no";
        }

        if (count.NotSure > 0)
        {
            yield return $"{count.NotSure} not sure";
        }
    }
}
