using Readability = Holdfast.Casework.Plans.Readability;

namespace Holdfast.Casework.Tests;

public class WritingPlans
{
    private static readonly DateOnly Day = new(2026, 5, 1);

    [Theory, Trait("requirement", "P03"), Trait("requirement", "M13"), Trait("requirement", "P07")]
    [InlineData("Breakfast club every day", "So that Rowan eats", "Jo Field", true)]
    [InlineData("Breakfast club", "So that Rowan eats", "", true, PlanPointer.NobodyOwns)]
    [InlineData("Breakfast club", "So that Rowan eats", "Health visitor", true, PlanPointer.AgencyNotPerson)]
    [InlineData("Breakfast club", "So that Rowan eats", "Parents and the school", true, PlanPointer.AgencyNotPerson)]
    [InlineData("Breakfast club", "So that Rowan eats", "Jo Field, health visitor", false, PlanPointer.NoDate)]
    [InlineData("Breakfast club", " ", "Jo Field", true, PlanPointer.NoPurpose)]
    [InlineData("Attend the parenting course", "To complete the course", "Ana Ash", true, PlanPointer.ServiceNotChange)]
    [InlineData("Attend the parenting course", "So that mornings are calm", "Ana Ash", true)]
    public void Actions_nobody_owns_without_a_date_or_that_name_a_service_are_pointed_out(string what, string why, string who, bool dated, params PlanPointer[] points) =>
        PlanPointers.OfAction(what, why, who, false, dated ? Day : null).ShouldBe(points);

    [Fact, Trait("requirement", "P03")]
    public void Somebody_picked_from_the_network_is_somebody() => PlanPointers.OfAction("Bedtime", "So that it is calm", "Mum", true, Day).ShouldBeEmpty();

    [Theory, Trait("requirement", "P02"), Trait("requirement", "P05")]
    [InlineData("Rowan eats before school", "A term", "Hungry on Mondays")]
    [InlineData("Engage with the service", "A term", "Has not", PlanPointer.ServiceNotChange)]
    [InlineData("Rowan eats before school", " ", "Hungry on Mondays", PlanPointer.NoMeasure)]
    [InlineData("Rowan eats before school", "A term", null, PlanPointer.NoBaseline)]
    public void Outcomes_that_name_a_service_or_cannot_be_measured_are_pointed_out(string outcome, string measure, string? baseline, params PlanPointer[] points) =>
        PlanPointers.OfOutcome(outcome, measure, baseline).ShouldBe(points);

    [Fact, Trait("requirement", "P20")]
    public void Each_developmental_need_is_missing_until_the_plan_says_how_it_will_be_met() => IsMissingUntilWritten(PlanPart.UnmetNeeds);

    [Fact, Trait("requirement", "M16")]
    public void A_contingency_is_missing_until_it_is_written_and_what_sets_it_off_too()
    {
        IsMissingUntilWritten(PlanPart.Contingency);
        var without = Given(OnAPlan).When(new WritePlanPart(new PlanChange(Id(500), Plan, new DateOnly(2026, 4, 8), null, "So", []), PlanPart.Contingency, "Gran takes her", null)).After;
        new RequiredContents([], [PlanContent.ContingencyTrigger]).Missing(DetailedPlan.Find(without.Child, Today)!, without.Child, Today).ShouldBe([PlanContent.ContingencyTrigger]);
    }

    [Fact, Trait("requirement", "P08")]
    public void The_parts_of_parents_child_and_agencies_are_missing_until_each_is_written()
    {
        IsMissingUntilWritten(PlanPart.FamilysPart);
        IsMissingUntilWritten(PlanPart.ChildsPart);
        IsMissingUntilWritten(PlanPart.AgenciesPart);
    }

    [Fact, Trait("requirement", "H64")]
    public void The_risk_and_how_the_group_manages_it_are_missing_until_written()
    {
        IsMissingUntilWritten(PlanPart.ReasonAndRisk);
        IsMissingUntilWritten(PlanPart.HowRiskIsManaged);
    }

    [Fact, Trait("requirement", "M41"), Trait("requirement", "H13")]
    public void Several_parts_are_written_in_one_go_and_what_is_left_empty_or_as_it_stands_writes_nothing()
    {
        var written = Given(OnAPlan).When(Writes((PlanPart.ReasonAndRisk, "Alone at night"), (PlanPart.WhomToAsk, " "), (PlanPart.MustChange, "Somebody is there"))).After;
        written.Events.OfType<PlanPartWritten>().Select(p => (p.Part, p.Words)).ShouldBe([(PlanPart.ReasonAndRisk, "Alone at night"), (PlanPart.MustChange, "Somebody is there")]);
        written.Events.OfType<PlanPartWritten>().Select(p => p.Change.EntryId).Distinct().Count().ShouldBe(2);
        written.When(Writes((PlanPart.ReasonAndRisk, "Alone at night"))).Decision.ShouldBe(Decision.AlreadyRecorded);

        var plan = DetailedPlan.Find(written.Child, Today)!;
        var again = Writes((PlanPart.ReasonAndRisk, "Alone at night"), (PlanPart.WhomToAsk, "Jo Field")) is var asked ? asked with
        {
            Change = asked.Change with { EntryId = Id(520) }, Parts = [.. asked.Parts.Select(p => p with { Replaces = plan.Part(p.Part)?.Seen ?? [] })],
        } : asked;
        written.When(again).After.Events.OfType<PlanPartWritten>().Last().Part.ShouldBe(PlanPart.WhomToAsk);
        written.When(again with { Parts = [again.Parts[0]] }).ThenRefused("ReasonAndRisk", "Enter or change what at least one part says");
        written.When(again with { Parts = [again.Parts[0] with { Words = "" }] }).Decision.Refusals[0].Message.ShouldBe("What the plan says here cannot be left empty. Enter what it should say now");
        Given(OnAPlan).When(Writes((PlanPart.ReasonAndRisk, "Alone")) is var bare ? bare with { Change = bare.Change with { Why = "" } } : bare).ThenRefused("Why", "Enter why the plan changes");
    }

    [Fact, Trait("requirement", "M41")]
    public void What_somebody_else_wrote_meanwhile_is_left_alone_where_this_writer_changed_nothing_and_stands_beside_it_where_they_did()
    {
        var shown = Given(OnAPlan).When(Writes((PlanPart.ReasonAndRisk, "Alone at night"), (PlanPart.MustChange, "Somebody is there"))).After;
        var seen = DetailedPlan.Find(shown.Child, Today)!;
        var other = shown.When(new WritePlanPart(new PlanChange(Id(530), Plan, new DateOnly(2026, 4, 9), null, "So", seen.Part(PlanPart.ReasonAndRisk)!.Seen), PlanPart.ReasonAndRisk, "Alone on Fridays", null)).After
            .When(new WritePlanPart(new PlanChange(Id(531), Plan, new DateOnly(2026, 4, 9), null, "So", []), PlanPart.WhomToAsk, "Jo Field", null)).After;

        var mine = Writes((PlanPart.ReasonAndRisk, "Alone at night"), (PlanPart.MustChange, "Gran is there"), (PlanPart.WhomToAsk, "")) is var asked ? asked with
        {
            Change = asked.Change with { EntryId = Id(540) }, Parts = [.. asked.Parts.Select(p => p with { Replaces = seen.Part(p.Part)?.Seen ?? [] })],
        } : asked;
        var after = DetailedPlan.Find(other.When(mine).After.Child, Today)!;
        (after.Part(PlanPart.ReasonAndRisk)!.Now.Words, after.Part(PlanPart.ReasonAndRisk)!.InConflict).ShouldBe(("Alone on Fridays", false));
        after.Part(PlanPart.MustChange)!.Now.Words.ShouldBe("Gran is there");
        after.Part(PlanPart.WhomToAsk)!.Now.Words.ShouldBe("Jo Field");

        var same = mine with { Change = mine.Change with { EntryId = Id(545), On = new DateOnly(2026, 4, 10) }, Parts = [mine.Parts[0] with { Words = "Alone on Fridays", Replaces = [] }] };
        var both = other.When(new WritePlanPart(same.Change, PlanPart.ReasonAndRisk, "Alone on Fridays", null)).After;
        DetailedPlan.Find(both.Child, Today)!.Part(PlanPart.ReasonAndRisk)!.InConflict.ShouldBeFalse("two people who wrote the same have nothing to settle");

        var clash = mine with { Change = mine.Change with { EntryId = Id(550), On = new DateOnly(2026, 4, 10) }, Parts = [mine.Parts[0] with { Words = "Alone after school" }] };
        DetailedPlan.Find(other.When(clash).After.Child, Today)!.Part(PlanPart.ReasonAndRisk)!.Standing.Select(w => w.Says.Words).ShouldBe(["Alone on Fridays", "Alone after school"], ignoreOrder: true);
    }

    private static WritePlanParts Writes(params (PlanPart Part, string Words)[] parts) =>
        new(new PlanChange(Id(510), Plan, new DateOnly(2026, 4, 8), null, "So", []), [.. parts.Select(p => new PartToWrite(p.Part, p.Words, null, []))]);

    private static void IsMissingUntilWritten(PlanPart part)
    {
        var asked = new RequiredContents([part], []);
        var bare = Given(OnAPlan);
        asked.MissingParts(DetailedPlan.Find(bare.Child, Today)!).ShouldBe([part]);
        var written = bare.When(new WritePlanPart(new PlanChange(Id(500), Plan, new DateOnly(2026, 4, 8), null, "So", []), part, "As it was agreed", null)).After;
        asked.MissingParts(DetailedPlan.Find(written.Child, Today)!).ShouldBeEmpty();
        DetailedPlan.Find(written.Child, Today)!.Part(part)!.Now.Words.ShouldBe("As it was agreed");
    }

    [Fact, Trait("requirement", "H13"), Trait("requirement", "P10"), Trait("requirement", "M47")]
    public void What_an_area_asks_for_and_a_plan_does_not_say_shows_as_missing()
    {
        var asked = new RequiredContents([PlanPart.WhomToAsk, PlanPart.Contingency], [.. Enum.GetValues<PlanContent>()]);
        var members = new CoreGroupMembersNamed([new CoreGroupMember(Id(40), "Jo Field", "teacher", "School", null), new CoreGroupMember(Id(41), "Ana", "mother", null, null)], Day);
        var bare = Given(OnAPlan with { VisitsEvery = null }, members);
        var plan = DetailedPlan.Find(bare.Child, Today)!;

        asked.MissingParts(plan).ShouldBe([PlanPart.WhomToAsk, PlanPart.Contingency]);
        asked.Missing(plan, bare.Child, Today).ShouldBe([PlanContent.Outcomes, PlanContent.Actions, PlanContent.ContingencyTrigger, PlanContent.LeadVisits, PlanContent.MemberVisits]);

        var on = new DateOnly(2026, 4, 8);
        PlanChange Change(int id) => new(Id(id), Plan, on, null, "So", []);
        var written = Given(OnAPlan, members)
            .When(new WritePlanPart(Change(500), PlanPart.Contingency, "Gran takes her", "A Friday")).After.When(new WritePlanPart(Change(501), PlanPart.WhomToAsk, "Mina", null)).After
            .When(new AgreePlanOutcome(Change(502), Id(503), null, "She eats", "A term", "Hungry")).After.When(new AgreePlanAction(Change(504), Id(505), Id(503), "Club", "So", null, "Jo", Day, null)).After
            .When(new AgreeMemberFrequency(Change(506), Id(40), "Jo Field", EveryTenWorkingDays, "School")).After;
        asked.MissingParts(DetailedPlan.Find(written.Child, Today)!).ShouldBeEmpty();
        asked.Missing(DetailedPlan.Find(written.Child, Today)!, written.Child, Today).ShouldBeEmpty();
        RequiredContents.None.Missing(plan, bare.Child, Today).ShouldBeEmpty();
    }

    [Fact, Trait("requirement", "M47"), Trait("requirement", "B21")]
    public void How_often_each_member_sees_the_child_is_agreed_for_the_whole_group_at_once()
    {
        var change = new PlanChange(Id(560), Plan, new DateOnly(2026, 4, 8), null, "Put into detail", []);
        MemberToSee nurse = new(Id(40), "Jo Field", EveryTenWorkingDays, "At home, with Mum", []), gran = new(Id(41), "Gran", null, "She lives abroad", []), empty = new(Id(42), "Sam Ogle", null, " ", []);
        var all = new AgreeMemberFrequencies(change, [nurse, gran, empty]);
        var after = Given(OnAPlan).When(all).After;
        var plan = DetailedPlan.Find(after.Child, Today)!;
        plan.Frequencies.Select(f => (f.Now.Name, f.Now.Every, f.Now.Setting)).ShouldBe([("Jo Field", EveryTenWorkingDays, "At home, with Mum"), ("Gran", null, "She lives abroad")], ignoreOrder: true);
        after.When(all).ThenNothing();

        MemberToSee Read(MemberToSee member) => member with { Replaces = plan.Frequencies.First(f => f.Now.PersonId == member.PersonId).Seen };
        var again = all with { Change = change with { EntryId = Id(561) }, Members = [Read(nurse) with { Setting = "At school, alone" }, Read(gran), empty] };
        var changed = DetailedPlan.Find(after.When(again).After.Child, Today)!;
        changed.Frequencies.ShouldAllBe(f => !f.InConflict);
        changed.Frequencies.Select(f => f.Wordings.Length).ShouldBe([2, 1], ignoreOrder: true, "who is left as the plan has it writes nothing");

        after.When(again with { Members = [Read(nurse), Read(gran) with { Setting = "" }, empty with { Every = EveryTenWorkingDays }, empty with { PersonId = Id(43), Every = new Interval(0, TimeUnit.Months), Setting = "School" }] }).ThenRefused(
            ("Members[1].Setting", "Enter why Gran does not see the child"), ("Members[2].Setting", "Enter where Sam Ogle sees the child, and who is there"), ("Members[3].Every", "How often Sam Ogle sees the child must be a number of 1 or more"));
        after.When(again with { Members = [Read(nurse), empty] }).ThenRefused("Members[0].Setting", "Enter or change how at least one member sees the child");
    }

    [Fact, Trait("requirement", "M14"), Trait("requirement", "P17")]
    public void How_hard_words_are_to_read_is_told_in_sentences_and_years()
    {
        var plain = Readability.Of("Mum will get up with you. Gran will come on Fridays. We want you to be safe.");
        var hard = Readability.Of("The multidisciplinary professionals involved will collaboratively facilitate comprehensive psychological interventions addressing intergenerational vulnerabilities.");

        (plain.Sentences, plain.Words, plain.Longest).ShouldBe((3, 17, 6));
        plain.PerSentence.ShouldBe(17 / 3.0);
        plain.Age.ShouldBeLessThanOrEqualTo(7);
        hard.Age.ShouldBeGreaterThan(20);
        Readability.Of(" \n ").ShouldBe(Readability.Nothing);
        Readability.Of(null).Age.ShouldBe(0);
    }
}
