using System.Globalization;
using System.Xml;
using Holdfast.Returns.ChildrenInNeedCensus;

namespace Holdfast.Returns.Tests.ChildrenInNeedCensus;

/// <summary>Writes children as a census file, one at a time, in the order the census gives.</summary>
internal static class CensusWriter
{
    public static void Write(Stream file, IEnumerable<CensusChild> children)
    {
        using var xml = XmlWriter.Create(file, new XmlWriterSettings { Indent = true });
        xml.WriteStartElement("Message");
        xml.WriteRaw(Census.Header);
        xml.WriteStartElement("Children");
        foreach (var child in children)
        {
            Write(xml, child);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public static string ToText(params IEnumerable<CensusChild> children)
    {
        using var file = new MemoryStream();
        Write(file, children);
        return System.Text.Encoding.UTF8.GetString(file.ToArray());
    }

    private static void Write(XmlWriter xml, CensusChild child) => Group(xml, "Child", () =>
    {
        Group(xml, "ChildIdentifiers", () =>
        {
            Field(xml, "LAchildID", child.LaChildId);
            Field(xml, "UPN", child.Upn);
            Field(xml, "FormerUPN", child.FormerUpn);
            Field(xml, "UPNunknown", child.WhyUpnUnknown);
            Field(xml, "PersonBirthDate", child.BornOn);
            Field(xml, "ExpectedPersonBirthDate", child.ExpectedOn);
            Field(xml, "Sex", child.Sex);
            Field(xml, "PersonDeathDate", child.DiedOn);
        });
        Group(xml, "ChildCharacteristics", () =>
        {
            Field(xml, "Ethnicity", child.Ethnicity);
            Group(xml, "Disabilities", () => Each(child.Disabilities, disability => Field(xml, "Disability", disability)));
        });
        Each(child.Episodes, episode => Write(xml, episode));
    });

    private static void Write(XmlWriter xml, CensusEpisode episode) => Group(xml, "CINdetails", () =>
    {
        Field(xml, "CINreferralDate", episode.ReferredOn);
        Field(xml, "ReferralSource", episode.Source);
        Field(xml, "PrimaryNeedCode", episode.PrimaryNeed);
        Field(xml, "CINclosureDate", episode.Closure?.ClosedOn);
        Field(xml, "ReasonForClosure", episode.Closure?.Reason);
        Field(xml, "DateOfInitialCPC", episode.Conference?.HeldOn);
        Each(episode.Kept, kept => xml.WriteRaw(kept.Xml));
        Each(episode.Enquiries, enquiry => Group(xml, "Section47", () =>
        {
            Field(xml, "S47ActualStartDate", enquiry.StartedOn);
            Field(xml, "InitialCPCtarget", enquiry.ConferenceDueBy);
            Field(xml, "DateOfInitialCPC", enquiry.Conference?.HeldOn);
            Field(xml, "ICPCnotRequired", enquiry.ConferenceNotRequired);
        }));
        Field(xml, "ReferralNFA", episode.NoFurtherAction);
        Each(episode.Plans, plan => Write(xml, plan));
    });

    private static void Write(XmlWriter xml, CensusPlan plan) => Group(xml, "ChildProtectionPlans", () =>
    {
        Field(xml, "CPPstartDate", plan.BeganOn);
        Field(xml, "CPPendDate", plan.End?.EndedOn);
        Field(xml, "InitialCategoryOfAbuse", plan.InitialCategory);
        Field(xml, "LatestCategoryOfAbuse", plan.LatestCategory);
        Field(xml, "NumberOfPreviousCPP", plan.PreviousPlans?.ToString(CultureInfo.InvariantCulture));
        Group(xml, "Reviews", () => Each(plan.Reviews, review => Field(xml, "CPPreviewDate", review.HeldOn)));
    });

    private static void Group(XmlWriter xml, string element, Action parts)
    {
        xml.WriteStartElement(element);
        parts();
        xml.WriteEndElement();
    }

    private static void Each<T>(IEnumerable<T> all, Action<T> write)
    {
        foreach (var one in all)
        {
            write(one);
        }
    }

    private static void Field(XmlWriter xml, string element, DateOnly? date) => Field(xml, element, date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static void Field(XmlWriter xml, string element, bool? yes) => Field(xml, element, yes switch { true => "true", false => "false", null => null });

    private static void Field(XmlWriter xml, string element, string? value)
    {
        if (value is not null)
        {
            xml.WriteElementString(element, value);
        }
    }
}
