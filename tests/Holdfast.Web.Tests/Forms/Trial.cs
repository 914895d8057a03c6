using Holdfast.Casework;
using Holdfast.Cli.Seeding;

namespace Holdfast.Web.Tests.Forms;

/// <summary>One form of one page, and what is true of it: how it is filled, what it records, and how it can be filled wrongly.</summary>
/// <param name="Form">Its address under a child, with the query it is linked by.</param>
/// <param name="Records">The kind of entry it adds.</param>
/// <param name="Right">Answers that are taken in; a null takes away what stands in the field.</param>
/// <param name="Wrong">Answers that are not, laid over the right ones.</param>
/// <param name="Faults">The fields named as wrong then, in the order they stand.</param>
public sealed record Trial(string Form, Type Records, (string Field, string? Value)[] Right, (string Field, string? Value)[] Wrong, string[] Faults)
{
    /// <summary>Words of the new entry that the record shows.</summary>
    public string? Shows { get; init; }

    /// <summary>The same can be said of Tobi by ticking him.</summary>
    public bool OfSiblings { get; init; }

    /// <summary>The answer that says it of Tobi too, where the page asks otherwise than by ticks.</summary>
    public (string Field, string Value) SaysTobi { get; init; } = ("AlsoFor", "{tobi}");

    /// <summary>It edits what it showed, so somebody else's change in between must be read first.</summary>
    public bool Edits { get; init; }

    /// <summary>Something owed for the child changes by it.</summary>
    public bool MovesDuty { get; init; }

    public Func<TestFamily, StaffMember> By { get; init; } = f => f.Lead;

    /// <summary>Somebody who sees the child and may not do this.</summary>
    public Func<TestFamily, StaffMember> NotBy { get; init; } = f => f.HealthVisitor;

    /// <summary>An area whose practice asks for it.</summary>
    public string Area { get; init; } = "hillingdon";

    /// <summary>The unborn child rather than Ada.</summary>
    public bool OfBaby { get; init; }

    /// <summary>It asks once more, showing what it will do.</summary>
    public bool ShowsFirst { get; init; }

    /// <summary>A field whose answer is a secret and is never sent back.</summary>
    public string? NeverShownAgain { get; init; }

    /// <summary>What the record must hold before the form can be opened.</summary>
    public Func<TestFamily, IReadOnlyList<Casework.Journal.ChildEvent>> Given { get; init; } = _ => [];

    public string Name => Form.Split('?')[0];

    public Guid Of(TestFamily family)
    {
        ArgumentNullException.ThrowIfNull(family);
        return OfBaby ? family.Baby : family.Ada;
    }

    /// <summary>The address, with what the family calls things put in.</summary>
    public string Path(TestFamily family, Child child)
    {
        ArgumentNullException.ThrowIfNull(family);
        return $"/children/{Of(family)}/{In(Form, family, child)}";
    }

    public (string, string?)[] Filled(TestFamily family, Child child, bool wrongly = false)
    {
        var values = wrongly ? Right.Where(r => Wrong.All(w => w.Field != r.Field)).Concat(Wrong) : Right;
        return [.. values.Select(v => (In(v.Field, family, child), v.Value is null ? null : In(v.Value, family, child)))];
    }

    public (string Field, string Value) SaidOfTobi(TestFamily family, Child child) => (In(SaysTobi.Field, family, child), In(SaysTobi.Value, family, child));

    /// <summary>The fields named as wrong, as they are called on this family's page.</summary>
    public IEnumerable<string> FaultsOf(TestFamily family, Child child) => Faults.Select(f => In(f, family, child));

    public override string ToString() => Name;

    public string? Said(TestFamily family, Child child) => Shows is null ? null : In(Shows, family, child);

    private static string In(string words, TestFamily family, Child child) => words
        .Replace("{move}", family.Move.ToString(), StringComparison.Ordinal)
        .Replace("{complaint}", family.Complaint.ToString(), StringComparison.Ordinal)
        .Replace("{mother}", family.Mother.ToString(), StringComparison.Ordinal)
        .Replace("{decided}", family.Decided.ToString(), StringComparison.Ordinal)
        .Replace("{letter}", family.Letter.ToString(), StringComparison.Ordinal)
        .Replace("{correction}", family.Correction.ToString(), StringComparison.Ordinal)
        .Replace("{plan-action}", family.PlanAction.ToString(), StringComparison.Ordinal)
        .Replace("{copy}", family.Copy.ToString(), StringComparison.Ordinal)
        .Replace("{nurse's name}", family.HealthVisitor.Name, StringComparison.Ordinal)
        .Replace("{notice}", family.Notice.ToString(), StringComparison.Ordinal)
        .Replace("{ada}", family.Ada.ToString(), StringComparison.Ordinal)
        .Replace("{proposal}", family.Proposal.ToString(), StringComparison.Ordinal)
        .Replace("{conference}", family.Conference.ToString(), StringComparison.Ordinal)
        .Replace("{outcome}", family.Outcome.ToString(), StringComparison.Ordinal)
        .Replace("{dissent}", family.Dissent.ToString(), StringComparison.Ordinal)
        .Replace("{assessment}", family.Assessment.ToString(), StringComparison.Ordinal)
        .Replace("{enquiry}", family.Enquiry.ToString(), StringComparison.Ordinal)
        .Replace("{coregroup}", family.CoreGroup.ToString(), StringComparison.Ordinal)
        .Replace("{planned}", family.Planned.ToString(), StringComparison.Ordinal)
        .Replace("{meets}", family.Meets.ToString(), StringComparison.Ordinal)
        .Replace("{news}", family.News.ToString(), StringComparison.Ordinal)
        .Replace("{change}", family.Change.ToString(), StringComparison.Ordinal)
        .Replace("{early-review}", family.EarlyReview.ToString(), StringComparison.Ordinal)
        .Replace("{invitation}", family.Invitation.ToString(), StringComparison.Ordinal)
        .Replace("{report}", family.Report.ToString(), StringComparison.Ordinal)
        .Replace("{came-report}", family.CameReport.ToString(), StringComparison.Ordinal)
        .Replace("{head}", family.Area.HeadOfService.UserId.ToString(), StringComparison.Ordinal)
        .Replace("{waits}", family.Waits.ToString(), StringComparison.Ordinal)
        .Replace("{baby}", family.Baby.ToString(), StringComparison.Ordinal)
        .Replace("{tobi}", family.Tobi.ToString(), StringComparison.Ordinal)
        .Replace("{visit}", family.Visit.ToString(), StringComparison.Ordinal)
        .Replace("{unexpected}", family.Unexpected.ToString(), StringComparison.Ordinal)
        .Replace("{disagreement}", family.Disagreement.ToString(), StringComparison.Ordinal)
        .Replace("{discussion}", family.Discussion.ToString(), StringComparison.Ordinal)
        .Replace("{difficulty}", family.Difficulty.ToString(), StringComparison.Ordinal)
        .Replace("{family}", family.Id.ToString(), StringComparison.Ordinal)
        .Replace("{stranger's name}", family.Stranger.Name, StringComparison.Ordinal)
        .Replace("{lead}", family.Lead.UserId.ToString(), StringComparison.Ordinal)
        .Replace("{stranger}", family.Stranger.UserId.ToString(), StringComparison.Ordinal)
        .Replace("{team}", family.Area.Teams[0].TeamId.ToString(), StringComparison.Ordinal)
        .Replace("{visit-entry}", Version(child, f => f.What is Casework.Visits.VisitMade), StringComparison.Ordinal)
        .Replace("{plan-entry}", Version(child, f => f.What is Casework.Plans.PlanBegan), StringComparison.Ordinal);

    private static string Version(Child child, Func<Casework.Journal.RecordedFact, bool> which) =>
        (child.AllFacts.FirstOrDefault(which)?.Version ?? 0).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
