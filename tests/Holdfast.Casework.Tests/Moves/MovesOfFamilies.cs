namespace Holdfast.Casework.Tests;

public class MovesOfFamilies
{
    private static readonly NotifyMove Notify = new(Id(500), new DateOnly(2026, 4, 13), null, MoveKind.Permanent, "Harbour Council", "A new flat");
    private static readonly MakeTransfer Make = new(Id(501), Id(500), Today, 12, 1, "ab", "cd", false, "ABCD-EFGH-JKMN-PQRS", "Mina Fell");
    private static readonly RecordReceipt Came = new(Id(502), Id(500), Today, "abcd efgh jkmn pqrs", "Duty manager Orr");
    private static readonly AcceptTransfer Accept = new(Id(503), Id(500), new DateOnly(2026, 4, 16), Today, "A plan there");

    [Fact, Trait("requirement", "H08a")]
    public void Nothing_closes_until_the_other_authority_takes_the_child_over()
    {
        var moved = Given(OnAPlan).When(Notify).After;
        moved.Child.PlanOn(Today).ShouldNotBeNull();
        Move.Of(moved.Child).Single().IsOpen.ShouldBeTrue();

        var accepted = moved.When(Accept).After;
        Move.Of(accepted.Child).Single().IsOpen.ShouldBeFalse();
        accepted.Child.PlanOn(Today).ShouldNotBeNull("the plan here ends by an act of its own");
    }

    [Fact]
    public void A_move_not_known_to_be_for_good_is_not_taken_over()
    {
        var moved = Given(OnAPlan).When(Notify with { Kind = MoveKind.Temporary }).After;

        moved.When(Accept).ThenRefused("ConferenceOn", "The move is not known to be for good. Settle that first");
        moved.When(new SettleMove(Id(504), Id(500), Today, MoveKind.Permanent, "The tenancy is signed")).After.When(Accept).ThenOnce();
        moved.When(new SettleMove(Id(504), Id(500), Today, MoveKind.NotKnownYet, "")).ThenRefused(("Kind", "Select whether the move is for good"), ("Words", "Enter how it is known"));
    }

    [Fact]
    public void One_move_is_settled_before_the_next() =>
        Given(OnAPlan).When(Notify).After.When(Notify with { MoveId = Id(505) }).ThenRefused("Authority", "A move to Harbour Council is not over. Say first what became of it");

    [Fact]
    public void Told_before_and_after_it_was_known_to_be_for_good_are_two_things()
    {
        var told = new TellOfMove(Id(506), Id(500), Today, "Orr", "By mail");
        string? KeyOf(GivenJournal journal) => journal.When(told).After.Child.Occurrences.Single(o => o.Kind == OccurrenceKind.MoveTold).Key;

        KeyOf(Given(OnAPlan).When(Notify).After).ShouldBe("permanent");
        KeyOf(Given(OnAPlan).When(Notify with { Kind = MoveKind.NotKnownYet }).After).ShouldBe("not-known-yet");
    }

    [Fact]
    public void A_receipt_counts_however_it_is_spoken_and_no_other()
    {
        var made = Given(OnAPlan).When(Notify).After.When(Make).After;

        made.Child.All<TransferMade>().Single().ReceiptSha256.ShouldNotContain("ABCD", Case.Insensitive);
        made.When(Came).ThenOnce();
        made.When(Came with { Receipt = "ABCD-EFGH-JKMN-PQRT" }).ThenRefused("Receipt", "This is not the receipt of a file made here. Read it through with the other authority");
        made.When(Came).After.When(Came with { ReceiptId = Id(507) }).After.Child.Facts.Count(f => f.What is TransferReceiptCame).ShouldBe(1);
        Move.Of(made.When(Came).After.Child).Single().IsOpen.ShouldBeTrue("a receipt is not a conference");
    }

    [Fact]
    public void A_family_that_comes_back_leaves_nothing_open()
    {
        var over = Given(OnAPlan).When(Notify).After.When(new EndMove(Id(508), Id(500), Today, "They came back")).After;

        Move.Of(over.Child).Single().IsOpen.ShouldBeFalse();
        over.When(Accept).ThenRefused("ConfirmedOn", "This move is over");
    }

    [Fact]
    public void A_received_record_begins_a_record_and_is_taken_in_once()
    {
        var father = new NetworkPerson(Id(520), "Sol", NetworkRole.Family, "father", null, null, null, "07700 900123", null);
        var receive = new ReceiveTransfer(
            new ForeignRecordReceived(Id(510), Id(511), "Harbour Council", Today, 12, 0, Today, Today, "ab", "cd", true, "Mina"),
            new RegisterChild("hillingdon", null, new PersonName("Rowan", "Ashdown"), new DateOnly(2017, 5, 4), null, Sex.Female, null, Family, "Ashdown", Team, null, null),
            [new ProtectedThere(Id(512), null, [father], "Threats")]);
        var received = GivenOnly().When(receive).After;

        received.Child.IsRegistered.ShouldBeTrue();
        received.Child.ProtectedContacts.ShouldHaveSingleItem().WithheldFrom.ShouldBe([father.PersonId]);
        received.Child.Network[father.PersonId].Contact.ShouldBeNull();
        received.Child.Occurrences.Single(o => o.Kind == OccurrenceKind.TransferReceived).Key.ShouldBe("on-plan");
        received.When(receive).After.Events.Length.ShouldBe(received.Events.Length);
        Given(OnAPlan).When(receive).ThenRefused("Record", "A transferred record begins a child’s record. This child has one");
    }
}
