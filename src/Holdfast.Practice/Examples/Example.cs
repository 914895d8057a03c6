using System.Collections.Immutable;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Practice.Packs;

namespace Holdfast.Practice.Examples;

/// <summary>One line of an example's record: "2026-11-20 visit-made, seen, alone, at-home".</summary>
internal sealed record ExampleLine(DateOnly On, OccurrenceKind Kind, Facets Facets)
{
    public string? Called { get; init; }

    public string? About { get; init; }

    public string? Code { get; init; }

    public Interval? VisitsEvery { get; init; }

    public Interval? CoreGroupsEvery { get; init; }

    public DateOnly? Planned { get; init; }

    public DateOnly? Recorded { get; init; }

    public DateOnly? ImportedUpTo { get; init; }

    public Said At { get; init; }
}

/// <summary>One duty an example expects of its rule.</summary>
internal sealed record ExampleDuty(
    DateOnly? Due, bool NoDate, DutyState State, DateOnly? Met, string? Key, DateOnly? Aim, DateOnly? LastWorkingDay, bool? Provisional, ImmutableArray<string> Because, Said At);

/// <summary>A worked example of a rule: what happened, and exactly what duties the rule then makes.</summary>
internal sealed record Example(
    Said Name, DateOnly? Born, bool Unborn, DateOnly AsAt, ImmutableArray<AreaSetting> Settings, ImmutableArray<ExampleLine> Happened, ImmutableArray<ExampleDuty> Then);
