namespace Holdfast.Cli.Seeding;

/// <summary>How far a family's story has come on the last day.</summary>
internal enum Standing
{
    Enquiry,
    NoPlan,
    NewPlan,
    OnPlan,
    Ended,
}

/// <summary>How the next of something stands on the last day.</summary>
internal enum Next
{
    Ordinary,
    Overdue,
    Tomorrow,
    ThisWeek,
}

/// <summary>The shape of one family's story; a worker's six families differ so that the list of work is worth reading.</summary>
/// <param name="Drifts">Visits and core groups slip in the second half, and little changes.</param>
/// <param name="NotesUnsent">The notes of the last core group have not gone out.</param>
/// <param name="JustRefused">Access was refused a day or two ago, and the notices are not all given.</param>
internal sealed record Shape(Standing Standing, bool Drifts, Next Visit, Next CoreGroup, Next Review, bool NotesUnsent, bool JustRefused)
{
    /// <summary>How many families of a worker are being worked with now.</summary>
    public const int Caseload = 6;

    /// <summary>How many of the stories dealt after them are over.</summary>
    public const int Past = 3;

    /// <summary>The family moves, in an area from which one does.</summary>
    public bool Moves { get; init; }

    /// <summary>Copies of the latest core groups' notes, and the plan on a parent's own record, are among its papers.</summary>
    public bool HasPapers { get; init; }

    /// <summary>The shape of the family at that place in the dealing: six now, then three of the past, and again.</summary>
    public static Shape At(int place, SeedRandom random)
    {
        var worker = place / (Caseload + Past);
        return (place % (Caseload + Past)) switch
        {
            0 => new Shape(Standing.OnPlan, true, Next.Overdue, Next.Ordinary, Next.Ordinary, false, false) { HasPapers = worker == 0 },
            1 => new Shape(Standing.OnPlan, false, Next.Tomorrow, Next.ThisWeek, Next.Ordinary, false, false) { Moves = worker == 0 },
            2 => new Shape(Standing.OnPlan, false, Next.ThisWeek, Next.Ordinary, random.Chance(0.65) ? Next.Overdue : Next.ThisWeek, true, false),
            3 => new Shape(Standing.OnPlan, false, Next.ThisWeek, Next.Ordinary, Next.Ordinary, false, worker % 2 == 0) { HasPapers = worker == 0 },
            4 => new Shape(Standing.NewPlan, false, Next.ThisWeek, Next.ThisWeek, Next.Ordinary, false, false),
            5 => new Shape(worker % 2 == 0 ? Standing.Enquiry : Standing.OnPlan, false, Next.Ordinary, Next.Ordinary, Next.Ordinary, false, false),
            _ => new Shape(random.Chance(0.85) ? Standing.Ended : Standing.NoPlan, random.Chance(1.0 / 6), Next.Ordinary, Next.Ordinary, Next.Ordinary, false, false),
        };
    }

    /// <summary>Which social worker the family at that place is dealt to.</summary>
    public static int WorkerAt(int place) => place / (Caseload + Past);
}
