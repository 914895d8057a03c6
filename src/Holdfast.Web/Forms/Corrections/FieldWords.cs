using System.Text;
using Holdfast.Casework;

namespace Holdfast.Web.Forms.Corrections;

/// <summary>What the facts of entries are called on a form. A fact without a name of its own is called by its stored name, in words.</summary>
internal static class FieldWords
{
    private static readonly Dictionary<string, string> Own = new(StringComparer.Ordinal)
    {
        ["AreaChildId"] = "Area number", ["BornOn"] = "Date of birth", ["ExpectedOn"] = "Expected date", ["Given"] = "First names", ["Family"] = "Last name",
        ["KnownAs"] = "Likes to be called", ["At"] = "Time", ["On"] = "Date", ["From"] = "Since", ["PlaceName"] = "Which place", ["Announced"] = "The family knew beforehand",
        ["Seen"] = "Was the child seen?", ["NotSeenReason"] = "Why the child was not seen", ["Alone"] = "Was the child seen alone?",
        ["NotAloneReason"] = "Why the child was not seen alone", ["WhoWasThere"] = "Who was with the child", ["Awake"] = "Was the child awake?", ["BedroomSeen"] = "Was the bedroom seen?",
        ["HowCommunicated"] = "How the child communicated", ["OwnWords"] = "What the child said or showed, in the child’s own words", ["DailyLife"] = "What life is like for the child",
        ["Observed"] = "What was observed", ["Analysis"] = "What it means for the child", ["PlanEffect"] = "Is the plan making life better?", ["SaferNow"] = "Is the child safer?",
        ["ToldWhyWorried"] = "Told why people are worried", ["Agreed"] = "Does the child agree with the plan?", ["WhyNotAgreed"] = "Why the child does not agree", ["Response"] = "How the child took it",
        ["DirectWorkServes"] = "What in the plan the direct work serves", ["Problem"] = "What stood in the way", ["HomeVisit"] = "A visit to the home", ["ByWhom"] = "By whom",
        ["SafeMeanwhile"] = "How the child is known to be safe", ["SecondAttemptOn"] = "Second attempt planned for", ["IsPromptRepeat"] = "This was the prompt second attempt",
        ["GivenOn"] = "Date", ["ToWhom"] = "Who was told", ["Chosen"] = "It will be done", ["TakenOn"] = "Date", ["Under"] = "Under which law", ["StartsEnquiry"] = "Law of the enquiry it started",
        ["HeldOn"] = "Date held", ["MeetingId"] = "Meeting", ["VisitId"] = "Visit", ["DifficultyId"] = "Visit without access", ["DiscussionId"] = "Discussion", ["PersonId"] = "Person", ["ConferenceId"] = "Conference", ["Gp"] = "General practitioner", ["ParentalResponsibility"] = "Has parental responsibility", ["LivesWithChild"] = "Lives with the child",
        ["InterpreterNeeded"] = "An interpreter is needed", ["ChildCame"] = "The child came", ["AtTheChildsSchool"] = "At the child’s school", ["NextOn"] = "Next meeting",
        ["VisitFrequencyView"] = "What the group thought of how often the child is seen", ["VisitsEvery"] = "Child to be seen every",
        ["Count"] = "how many", ["Unit"] = "counted in", ["To"] = "Sent to", ["WhatCameOfIt"] = "What came of it", ["ReportedBy"] = "Who tried", ["Element"] = "Element of the file",
        ["PreviousPlans"] = "Plans before", ["NoFurtherAction"] = "No further action", ["ConferenceNeeded"] = "A conference is needed", ["TookPart"] = "Who took part",
        ["WhyNotOffered"] = "Why no advocate was offered", ["What"] = "What was done",
        ["Between"] = "Between whom", ["Matter"] = "What it is about", ["Wants"] = "What should be done", ["WithWhom"] = "With whom", ["People"] = "Who takes it up", ["ProtectiveDate"] = "The child needs it settled by",
        ["WhySkipped"] = "Why a stage was left out", ["SafeNow"] = "How the child is safe", ["Side"] = "Who decides",
        ["Means"] = "What it means for this child", ["Sha256"] = "Fingerprint of the file", ["ReceiptSha256"] = "Fingerprint of the receipt", ["ContentType"] = "Type of the file", ["FileName"] = "Name of the file",
        ["Bytes"] = "Size of the file in bytes", ["Seal"] = "Fingerprint of the last entry", ["Entries"] = "How many entries", ["Papers"] = "How many papers", ["Reader"] = "Whom it is for", ["Until"] = "Until which day",
        ["Top"] = "Highest score there is", ["Stage"] = "Which stage", ["Rule"] = "Which rule", ["Ethnicity"] = "Ethnic group",
    };

    /// <summary>Facts short enough for one line.</summary>
    private static readonly HashSet<string> OneLine = new(StringComparer.Ordinal)
    {
        "Name", "Given", "Family", "KnownAs", "FamilyName", "AreaChildId", "Ethnicity", "Agency", "Contact", "Relationship", "PlaceName", "ReportedBy", "ByWhom", "ToWhom", "How",
        "SaidBy", "Code", "Advocate", "OfferedBy", "Language", "Source", "PrimaryNeed", "Element", "HowCommunicated", "Tool", "Reason", "NotSeenReason", "NotAloneReason", "WhoWasThere",
    };

    /// <summary>Facts that say who or what the entry is about. To change one, the entry is withdrawn and recorded again.</summary>
    private static readonly HashSet<string> NotChanged = new(StringComparer.Ordinal) { "Area", "Rule", "OpenedBy", "Manager", "VisitedBy", "WorkerName", "LeadSocialWorkerName", "Meeting", "Stage", "StageId", "EndsStageId", "DisagreementId", "Between", "Subject", "EventId", "ProposalId" };

    /// <param name="kind">The kind of entry, or the part of one, that the fact stands in.</param>
    /// <param name="terms">What the area called things on the day of the entry.</param>
    public static string Label(Type kind, string property, AreaTerms terms) => OfArea($"{kind.Name}.{property}", terms) ?? OfArea(property, terms) ?? WordsOfKinds.Label(kind, property) ?? (Own.TryGetValue(property, out var label) ? label : Spaced(property));

    public static bool IsLong(string property) => !OneLine.Contains(property);

    public static bool IsKept(string property) => NotChanged.Contains(property);

    /// <summary>A stored word as people read it: "other-place" is "Other place".</summary>
    public static string Word(string stored, AreaTerms terms) => Text.Capital(terms.InWords(stored));

    private static string? OfArea(string fact, AreaTerms terms) => fact switch
    {
        "ByLead" => $"By the {terms.LeadSocialWorker}, or for them",
        "LeadSocialWorkerName" => $"Name of the {terms.LeadSocialWorker}",
        "TeamManager" => Text.Capital(terms.TeamManager),
        "CoreGroupsEvery" => $"{Text.Capital(terms.CoreGroup)} meets every",
        "FirstCoreGroupOn" => $"Date of the first {terms.CoreGroup}",
        "RecommendationHeard.Recommends" => $"What the {terms.CoreGroup} recommended",
        _ => null,
    };

    private static string Spaced(string property)
    {
        var words = new StringBuilder(property.Length + 4).Append(property[0]);
        foreach (var letter in property.AsSpan(1))
        {
            if (char.IsUpper(letter))
            {
                words.Append(' ');
            }

            words.Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }
}
