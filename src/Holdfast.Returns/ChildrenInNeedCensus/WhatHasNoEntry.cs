using System.Xml.Linq;
using Holdfast.Casework;

namespace Holdfast.Returns.ChildrenInNeedCensus;

/// <summary>What a census says that no entry has a place for, written as it stands in the file so that nothing is dropped. Null where there is nothing.</summary>
internal static class WhatHasNoEntry
{
    public static string? Of(CensusChild child) => Group("Child",
        Group("ChildIdentifiers",
            Field("UPN", child.Upn),
            Field("FormerUPN", child.FormerUpn),
            Field("UPNunknown", child.WhyUpnUnknown),
            child.Sex is "M" or "F" or "U" ? null : Field("Sex", child.Sex)),
        Group("ChildCharacteristics",
            Group("Disabilities", [.. child.Disabilities.Select(disability => Field("Disability", disability))])))?.ToString(SaveOptions.DisableFormatting);

    public static string? Of(CensusEpisode episode) => Group("CINdetails",
        episode.Closure is { ClosedOn: null } closure ? Field("ReasonForClosure", closure.Reason) : null)?.ToString(SaveOptions.DisableFormatting);

    public static string? Of(CensusEnquiry enquiry) => Group("Section47",
        Field("InitialCPCtarget", Iso(enquiry.ConferenceDueBy)),
        enquiry.ConferenceNotRequired is true ? null : Field("ICPCnotRequired", enquiry.ConferenceNotRequired is false ? "false" : null))?.ToString(SaveOptions.DisableFormatting);

    public static string? Of(CensusPlan plan) => Group("ChildProtectionPlans",
        HasImpossibleEnd(plan) ? Field("CPPendDate", Iso(plan.End?.EndedOn)) : null,
        CensusCategories.ToPack(plan.InitialCategory) is null ? Field("InitialCategoryOfAbuse", plan.InitialCategory) : null,
        plan.LatestCategory == plan.InitialCategory || HasReviewForLatestCategory(plan) ? null : Field("LatestCategoryOfAbuse", plan.LatestCategory))?.ToString(SaveOptions.DisableFormatting);

    /// <summary>A plan that ended before it began can not be read as ended: the day is kept, and the ending is something to complete.</summary>
    public static bool HasImpossibleEnd(CensusPlan plan) => plan.End?.EndedOn < plan.BeganOn;

    private static bool HasReviewForLatestCategory(CensusPlan plan) => plan.Reviews is not [] && CensusCategories.ToPack(plan.LatestCategory) is not null;

    private static string? Iso(DateOnly? date) => date is { } day ? UkDate.Iso(day) : null;

    private static XElement? Field(string element, string? value) => value is null ? null : new XElement(element, value);

    private static XElement? Group(string element, params XElement?[] parts)
    {
        var there = parts.Where(part => part is not null).ToArray();
        return there is [] ? null : new XElement(element, there);
    }
}
