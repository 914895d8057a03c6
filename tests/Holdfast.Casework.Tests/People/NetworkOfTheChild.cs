namespace Holdfast.Casework.Tests;

public class NetworkOfTheChild
{
    private static readonly DateOnly Since = new(2026, 3, 10);
    private static readonly NetworkPerson Mother = new(Id(302), "Ana Ashdown", NetworkRole.Family, "mother", true, true, null, "020 7946 0000", null);
    private static readonly RecordNetworkPerson Record = new(Mother, Since);

    [Fact]
    public void A_person_is_recorded() => Given().When(Record).Then(new NetworkPersonRecorded(Mother, Since));

    [Fact]
    public void Sent_twice_it_is_one_line_also_when_the_person_stays_as_they_were()
    {
        Given().When(Record).ThenOnce();
        Given().When(Record).After.When(Record with { Since = Today }).ThenNothing();
    }

    [Fact]
    public void What_is_learned_late_of_an_earlier_day_is_recorded_once_and_does_not_replace_what_is_known_now()
    {
        var late = Record with { Person = Mother with { Contact = "020 7946 0111" }, Since = Since.AddDays(-5) };
        var outcome = Given().When(Record).After.When(late);

        outcome.ThenOnce();
        outcome.After.Child.Network[Mother.PersonId].ShouldBe(Mother);
    }

    [Fact]
    public void A_person_has_a_name_and_a_relationship_and_a_professional_an_agency() =>
        Given().When(new RecordNetworkPerson(Mother with { Name = "", Relationship = " ", Role = NetworkRole.Professional }, Today.AddDays(1))).ThenRefused(
            ("Person.Name", "Enter the person's name"),
            ("Person.Relationship", "Enter how the person is related to the child, or their job"),
            ("Person.Agency", "Enter the agency the person works for"),
            ("Since", "Date must be today or in the past"));

    [Fact]
    public void A_person_leaves_the_network_with_a_reason()
    {
        var leave = new RemoveNetworkPerson(Mother.PersonId, new DateOnly(2026, 4, 1), " Moved away ");
        var known = Given(new NetworkPersonRecorded(Mother, Since));

        known.When(leave).Then(new NetworkPersonLeft(Mother.PersonId, leave.LeftOn, "Moved away"));
        known.When(leave).ThenOnce();
        known.When(leave).After.Child.Network.ShouldBeEmpty();
        known.When(leave with { Reason = "" }).ThenRefused("Reason", "Enter why the person is no longer in the network");
        known.When(leave with { LeftOn = Today.AddDays(1) }).ThenRefused("LeftOn", "Date must be today or in the past");
        known.When(leave with { LeftOn = Since.AddDays(-1) }).ThenRefused("LeftOn", "Date must be on or after 10 March 2026, since when the person is recorded as in the network");
    }
}

public class SchoolsGpsAndAddresses
{
    private static readonly DateOnly From = new(2026, 4, 13);

    [Fact]
    public void A_school_is_recorded_once_and_a_changed_contact_again()
    {
        var school = new RecordSchool(" Oak Primary ", null, From);

        Given().When(school).Then(new SchoolRecorded("Oak Primary", null, From));
        Given().When(school).ThenOnce();
        Given().When(school).After.When(school with { Contact = "Ms Bell" }).Then(new SchoolRecorded("Oak Primary", "Ms Bell", From));
        Given().When(school with { Name = "", From = Today.AddDays(1) }).ThenRefused(
            ("Name", "Enter the name of the school, nursery or college"), ("From", "Date must be today or in the past"));
    }

    [Fact]
    public void Only_another_school_is_a_change_of_school_and_an_earlier_one_may_be_typed_late()
    {
        var first = Given().When(new RecordSchool("Oak Primary", null, From)).After;
        Changes(first).ShouldBe(0);

        var late = first.When(new RecordSchool("Elm Infants", null, From.AddYears(-1)));
        late.ThenOnce();
        Changes(late.After).ShouldBe(1);
        late.After.Child.School!.Name.ShouldBe("Oak Primary");

        static int Changes(GivenJournal journal) => journal.Child.Occurrences.Count(o => o.Kind == OccurrenceKind.SchoolChanged);
    }

    [Fact]
    public void A_gp_is_recorded_once()
    {
        var gp = new RecordGp("Hill Practice", " 020 7946 0222 ", From);

        Given().When(gp).Then(new GpRecorded("Hill Practice", "020 7946 0222", From));
        Given().When(gp).ThenOnce();
        Given().When(gp with { Name = " " }).ThenRefused("Name", "Enter the name of the GP or practice");
    }

    [Fact]
    public void An_address_is_recorded_once()
    {
        var address = new RecordAddress("4 Fern Road", From);

        Given().When(address).Then(new AddressRecorded("4 Fern Road", From));
        Given().When(address).ThenOnce();
        Given().When(address with { Address = " " }).ThenRefused("Address", "Enter the address");
    }
}

public class ProtectedContacts
{
    private static readonly ProtectContact Protect = new(Id(700), null, [Id(303)], " Threats in January ");

    [Fact, Trait("requirement", "X04")]
    public void The_childs_journal_says_that_an_address_is_protected_and_never_the_address()
    {
        Given().When(Protect).Then(new ContactProtected(Id(700), null, [Id(303)], "Threats in January", Today));

        typeof(ContactProtected).GetProperties().Select(p => p.Name).ShouldBe(
            ["ContactId", "PersonId", "WithheldFrom", "Reason", "ProtectedOn", "HappenedOn", "About", "Imported"], ignoreOrder: true);
        typeof(ProtectedContactWritten).IsSubclassOf(typeof(ChildEvent)).ShouldBeFalse("the words can not be appended to a child's journal");
    }

    [Fact]
    public void Sent_twice_it_is_protected_once() => Given().When(Protect).ThenOnce();

    [Fact]
    public void Protection_has_a_reason() => Given().When(Protect with { Reason = " " }).ThenRefused("Reason", "Enter why the address is protected");
}

public class NeedsToUnderstandAndBeUnderstood
{
    private static readonly RecordCommunicationNeeds Needs = new(null, "Welsh", true, "Makaton", " ", " Interpreter booked ", new DateOnly(2026, 4, 2));
    private static readonly NetworkPersonRecorded Mother = new(new NetworkPerson(Id(302), "Ana Ashdown", NetworkRole.Family, "mother", true, true, null, null, null), new DateOnly(2026, 3, 10));

    [Fact, Trait("requirement", "M03")]
    public void Language_and_needs_of_the_child_and_of_each_parent_stand_with_what_was_done()
    {
        Given().When(Needs).Then(new CommunicationNeedsRecorded(null, "Welsh", true, "Makaton", null, "Interpreter booked", Needs.RecordedFor));

        var both = Given(Mother).When(Needs).After.When(Needs with { PersonId = Id(302), Language = null, InterpreterNeeded = false, LearningNeed = "Reads little", WhatWasDone = "Easy words read aloud" }).After.Child;
        both.CommunicationNeeds.Select(n => (n.PersonId, n.WhatWasDone)).ShouldBe([(null, "Interpreter booked"), (Id(302), "Easy words read aloud")]);
    }

    [Fact]
    public void Sent_twice_they_are_recorded_once_also_when_typed_late()
    {
        Given().When(Needs).ThenOnce();
        var late = Given().When(Needs).After.When(Needs with { Language = "English", RecordedFor = new DateOnly(2026, 3, 2) });
        late.ThenOnce();
        late.After.Child.CommunicationNeeds.ShouldHaveSingleItem().Language.ShouldBe("Welsh");
    }

    [Fact]
    public void Needs_put_right_and_put_back_on_one_day_are_what_was_said_last()
    {
        var changed = Given().When(Needs).After.When(Needs with { Language = "English" }).After;

        changed.When(Needs).After.Child.CommunicationNeeds.ShouldHaveSingleItem().Language.ShouldBe("Welsh");
    }

    [Fact, Trait("requirement", "M03")]
    public void Needs_say_something_and_an_interpreter_is_followed_by_what_was_done()
    {
        Given().When(new RecordCommunicationNeeds(Id(302), null, true, null, "", null, Today.AddDays(1))).ThenRefused(
            ("PersonId", "Select somebody in the child's network"),
            ("Language", "Enter a language, a communication need or a learning need"),
            ("WhatWasDone", "Enter what was done, such as the interpreter booked"),
            ("RecordedFor", "Date must be today or in the past"));
    }
}
