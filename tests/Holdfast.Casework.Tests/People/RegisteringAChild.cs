namespace Holdfast.Casework.Tests;

public class RegisteringAChild
{
    private static readonly RegisterChild Register = new(
        "hillingdon", " H-1001 ", new PersonName("Rowan", "Ashdown"), new DateOnly(2017, 5, 4), null, Sex.Female, null, Family, " Ashdown and Cole ", Team, Worker, "Mina Fell");

    [Fact]
    public void A_child_comes_onto_the_record_with_a_family_and_a_team() =>
        GivenOnly().When(Register).Then(
            new ChildRegistered("hillingdon", "H-1001", Register.Name, Register.BornOn, null, Sex.Female, null, Today),
            new FamilyJoined(Family, "Ashdown and Cole", Today),
            new ChildAllocated(Team, Worker, "Mina Fell", Today));

    [Fact]
    public void Sent_twice_it_is_one_child() => GivenOnly().When(Register).ThenOnce();

    [Fact]
    public void A_family_without_a_name_takes_the_childs() =>
        GivenOnly().When(Register with { FamilyName = " " }).After.Child.FamilyName.ShouldBe("Ashdown");

    [Fact]
    public void A_child_has_a_name_and_a_date() =>
        GivenOnly().When(Register with { Name = null, BornOn = null }).ThenRefused(
            ("Name.Given", "Enter the child's first name"),
            ("Name.Family", "Enter the child's last name, or the mother's last name for an unborn child"),
            ("BornOn", "Enter the date of birth, or the expected date for an unborn child"));

    [Fact]
    public void A_birth_is_not_in_the_future_nor_longer_ago_than_any_childhood()
    {
        GivenOnly().When(Register with { BornOn = Today.AddDays(1) }).ThenRefused("BornOn", "Date of birth must be today or in the past");
        GivenOnly().When(Register with { BornOn = Today.AddYears(-26).AddDays(-1) }).ThenRefused("BornOn", "Date of birth must be within the last 26 years");
    }

    [Fact]
    public void An_unborn_child_has_an_expected_date_within_ten_months_and_no_birth_date()
    {
        GivenOnly().When(Register with { ExpectedOn = Today }).ThenRefused("ExpectedOn", "Enter a date of birth or an expected date, not both");
        GivenOnly().When(Register with { BornOn = null, ExpectedOn = Today.AddMonths(10).AddDays(1) }).ThenRefused("ExpectedOn", "Expected date must be within the next 10 months");
        GivenOnly().When(Register with { Name = new PersonName("", "Ashdown"), BornOn = null, ExpectedOn = Today.AddMonths(2) }).After.Child.FullName.ShouldBe("Unborn child Ashdown");
    }
}

public class UnbornChildren
{
    private static readonly RecordBirth Birth = new(new DateOnly(2026, 4, 18), new PersonName("Sorrel", "Ashdown"), Sex.Male);

    [Fact]
    public void Birth_replaces_the_expected_date()
    {
        var born = GivenOnly(RegisteredUnborn).When(Birth);

        born.Then(new ChildBorn(Birth.BornOn, Birth.Name, Sex.Male));
        var child = born.After.Child;
        (child.BornOn, child.ExpectedOn, child.IsUnborn, child.FullName, child.Sex).ShouldBe((Birth.BornOn, null, false, "Sorrel Ashdown", Sex.Male));
    }

    [Fact]
    public void Sent_twice_it_is_one_birth() => GivenOnly(RegisteredUnborn).When(Birth).ThenOnce();

    [Fact]
    public void A_child_is_born_once_and_not_in_the_future()
    {
        Given().When(Birth).ThenRefused("BornOn", "This child's date of birth is already recorded as 4 May 2017. Correct that entry if it is wrong");
        GivenOnly(RegisteredUnborn).When(Birth with { BornOn = Today.AddDays(1) }).ThenRefused("BornOn", "Date of birth must be today or in the past");
    }

    [Fact]
    public void A_plan_made_before_birth_shows_as_such_also_once_the_child_is_born()
    {
        var born = GivenOnly(RegisteredUnborn, OnAPlan).When(Birth).After;

        born.Child.Occurrences.Single(o => o.Kind == OccurrenceKind.PlanBegan).Is(Facets.PreBirth).ShouldBeTrue();
        born.Child.Occurrences.Single(o => o.Kind == OccurrenceKind.ChildBorn).Is(Facets.PreBirth | Facets.OnPlan).ShouldBeTrue();
        born.AsAt(Birth.BornOn.AddDays(-1)).IsUnborn.ShouldBeTrue();
    }

    [Fact]
    public void A_child_whose_dates_the_source_did_not_give_is_not_taken_for_unborn() =>
        GivenOnly(Registered with { BornOn = null }, OnAPlan).Child.Occurrences.Single(o => o.Kind == OccurrenceKind.PlanBegan).Is(Facets.PreBirth).ShouldBeFalse();

    [Fact]
    public void An_unborn_child_is_visited_and_never_seen()
    {
        var visit = new RecordVisit(Id(400), new DateOnly(2026, 4, 9), null, VisitPlace.Home, null, true, Worker, "Mina Fell", true, [new ChildAtVisit(Id(1), ChildFacets.Blank, [])]);

        GivenOnly(RegisteredUnborn, OnAPlan).When(visit).ThenOnce();
        GivenOnly(RegisteredUnborn, OnAPlan).When(visit with { Children = [new ChildAtVisit(Id(1), SeenAlone, [])] })
            .ThenRefused("Children[0].Seen", "Unborn child Ashdown is not born yet, so cannot have been seen. Record the birth first");
    }

    [Fact, Trait("requirement", "B23")]
    public void A_visit_before_the_birth_may_be_typed_after_it()
    {
        var visit = new RecordVisit(Id(400), new DateOnly(2026, 4, 9), null, VisitPlace.Home, null, true, Worker, "Mina Fell", true, [new ChildAtVisit(Id(1), ChildFacets.Blank, [])]);
        var born = GivenOnly(RegisteredUnborn, OnAPlan, new ChildBorn(Birth.BornOn, Birth.Name, Birth.Sex));

        born.When(visit).ThenOnce();
        born.When(visit).After.Child.Occurrences.ShouldNotContain(o => o.Is(Facets.SecondConsecutive));
        born.When(visit with { VisitedOn = new DateOnly(2025, 6, 17) }) // ten months before the birth is 18 June
            .ThenRefused("VisitedOn", "Date of the visit must be on or after 18 April 2026, when Sorrel was born");
    }
}

public class ImportedChildren
{
    private static readonly ImportedFrom Census = new("cin-census", "lea-201/77/plan/2025-11-03/1", new DateOnly(2026, 3, 31));

    [Fact]
    public void A_child_registered_after_the_plan_began_was_on_it_all_along()
    {
        var began = OnAPlan with { BeganOn = new DateOnly(2025, 11, 3), Imported = Census };
        var child = Given(began).Child;

        child.PlanOn(new DateOnly(2025, 12, 1)).ShouldNotBeNull().PlanId.ShouldBe(Plan);
        child.Occurrences.Single(o => o.Kind == OccurrenceKind.PlanBegan).Is(Facets.OnPlan | Facets.Imported).ShouldBeTrue();
        Given(began).AsAt(new DateOnly(2025, 12, 1)).FullName.ShouldBe("Rowan Ashdown");
    }

    [Fact]
    public void A_child_without_a_name_is_known_by_the_areas_number() =>
        GivenOnly(Registered with { Name = null }).Child.FullName.ShouldBe("Child H-1001");

    [Fact]
    public void An_end_the_source_dates_before_the_beginning_is_kept_and_leaves_no_day_on_the_plan()
    {
        var child = Given(OnAPlan with { Imported = Census }, new PlanEnded(Plan, OnAPlan.BeganOn.AddDays(-3), null, null) { Imported = Census }).Child;

        child.Plans.ShouldHaveSingleItem().EndRecorded.ShouldBeTrue();
        child.PlanOn(Today).ShouldBeNull();
    }
}

public class NamesFamiliesAndTeams
{
    [Fact]
    public void A_new_name_is_recorded_once_and_the_one_liked_is_used()
    {
        var name = new NameChild(new PersonName("Rowan", "Cole", "Ro"));

        Given().When(name).Then(new ChildNamed(name.Name, Today));
        Given().When(name).ThenOnce();
        Given().When(name).After.Child.ShortName.ShouldBe("Ro");
    }

    [Fact]
    public void An_ethnic_group_is_asked_of_somebody_and_kept_by_the_code_of_the_census()
    {
        var says = new RecordEthnicity("MWBC", "Her mother");

        Given().When(says).Then(new EthnicityRecorded("MWBC", "Her mother", Today));
        Given().When(says).ThenOnce();
        Given().When(says).After.Child.Ethnicity.ShouldBe("MWBC");
        Given().When(says with { SaidBy = "" }).ThenRefused("SaidBy", "Enter who said so, such as the child or a parent");
        Given().When(says with { Code = EthnicGroups.NotSaid, SaidBy = null }).ThenRefused("SaidBy", "Enter who said so, such as the child or a parent");
        Given().When(says with { Code = EthnicGroups.NotYetKnown, SaidBy = null }).ThenOnce();
        Given().When(says with { Code = "Martian" }).ThenRefused("Code", "Select an ethnic group, or that it is not yet known");
        GivenOnly(Registered with { Ethnicity = "WBRI" }).When(says).After.Child.Ethnicity.ShouldBe("MWBC", "what was stored at registration reads until somebody says otherwise");
    }

    [Fact]
    public void A_name_has_two_parts() =>
        Given().When(new NameChild(new PersonName("", " "))).ThenRefused(("Name.Given", "Enter the child's first name"), ("Name.Family", "Enter the child's last name"));

    [Fact]
    public void A_child_goes_to_a_team_once()
    {
        var allocate = new AllocateChild(Team, null, null);

        Given().When(allocate).Then(new ChildAllocated(Team, null, null, Today));
        Given().When(allocate).ThenOnce();
        Given().When(allocate).After.When(allocate with { WorkerId = Worker, WorkerName = "Mina Fell" }).After.Child.Occurrences
            .Where(o => o.Kind == OccurrenceKind.ChildAllocated).Select(o => o.Is(Facets.WorkerNamed)).ShouldBe([false, true]);
    }

    [Fact]
    public void A_child_stands_with_a_family_once()
    {
        var join = new JoinFamily(Family, " Ashdown ");

        Given().When(join).Then(new FamilyJoined(Family, "Ashdown", Today));
        Given().When(join).ThenOnce();
        Given().When(join with { FamilyName = "" }).ThenRefused("FamilyName", "Enter the family's name");
    }
}
