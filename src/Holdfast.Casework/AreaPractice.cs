using System.Collections.Immutable;

namespace Holdfast.Casework;

/// <summary>One choice of a list an area owns.</summary>
/// <param name="Code">The word stored in the record; never changes.</param>
/// <param name="Words">What people read; local and dated.</param>
public sealed record Choice(string Code, string Words);

/// <summary>The law something was done under. A section number alone means opposite things in different nations.</summary>
/// <param name="Act">The Act and its year, such as "Children Act 1989".</param>
/// <param name="Section">The section, such as "47".</param>
public sealed record LegalBasis(string Act, string Section)
{
    public override string ToString() => $"section {Section} {Act}";
}

/// <summary>What the area calls what refusals speak of.</summary>
/// <param name="LeadSocialWorker">The qualified social worker who answers for the plan.</param>
/// <param name="TeamManager">Whoever manages the team.</param>
/// <param name="CoreGroup">Those who make the plan work between conferences.</param>
public sealed record AreaTerms(string LeadSocialWorker, string TeamManager, string CoreGroup)
{
    /// <summary>A word as it is stored, as people of the area read it: "core-group-timing" is "core group timing".</summary>
    public string InWords(string stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return stored.Replace('-', ' ').Replace("lead social worker", LeadSocialWorker, StringComparison.Ordinal).Replace("team manager", TeamManager, StringComparison.Ordinal)
            .Replace("core group", CoreGroup, StringComparison.Ordinal);
    }
}

/// <summary>What a decision needs to know of the child's area: its words and the lists it owns. The practice pack fills it.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Categories">Categories of harm of the nation.</param>
/// <param name="PlanEndings">The closed list of grounds on which a plan ends.</param>
/// <param name="EnquiryGrounds">Act and section an enquiry is made under.</param>
/// <param name="ProtectiveGrounds">Act and section of emergency protection.</param>
/// <param name="NoticeRecipients">Whom the area's rules say must be told.</param>
/// <param name="AccessChoices">What must be weighed when a child can not be seen.</param>
/// <param name="AdvocacyStages">Stages at which advocacy is considered.</param>
/// <param name="Terms">The area's own words.</param>
public sealed record AreaPractice(
    string Area,
    ImmutableArray<Choice> Categories,
    ImmutableArray<Choice> PlanEndings,
    ImmutableArray<LegalBasis> EnquiryGrounds,
    ImmutableArray<LegalBasis> ProtectiveGrounds,
    ImmutableArray<Choice> NoticeRecipients,
    ImmutableArray<Choice> AccessChoices,
    ImmutableArray<Choice> AdvocacyStages,
    AreaTerms Terms);
