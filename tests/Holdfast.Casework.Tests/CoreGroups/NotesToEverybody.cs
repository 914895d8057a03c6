namespace Holdfast.Casework.Tests;

public class NotesToEverybody
{
    private static readonly DateOnly HeldOn = new(2026, 4, 13);
    private static readonly NotesForReader Mothers = new(Id(601), Id(602), LetterReader.Parent, Id(60), "Ana Ashdown", 1, 2, NotesHow.HandedOver, "At home", null, "application/pdf", "00");
    private static readonly NotesForReader Childs = new(Id(603), Id(604), LetterReader.Child, Id(1), "Rowan", 1, 2, NotesHow.NotGiven, "Told at school instead", null, "application/pdf", "00");
    private static readonly GiveNotes Giving = new(Id(30), new DateOnly(2026, 4, 14), [Mothers, Childs], "The team manager", "Mina Fell");
    private static readonly CoreGroupHeld Held = new(Id(30), HeldOn, [new Attendee(Id(60), "Ana Ashdown")], false, false, "Visits go on", null, null);

    [Fact, Trait("requirement", "H42"), Trait("requirement", "M26"), Trait("requirement", "B22")]
    public void The_notes_count_as_sent_once_each_reader_has_a_frozen_copy_or_a_reason_why_not()
    {
        Given(OnAPlan, Held).When(Giving).ThenOnce();
        var after = Given(OnAPlan, Held).When(Giving).After;
        after.Child.NotesSent.ShouldHaveSingleItem().To.ShouldBe("Ana Ashdown; The team manager");
        var copy = CoreGroupCopy.Of(after.Child, Id(30)).ShouldHaveSingleItem();
        (copy.Frozen.OfVersion, copy.Given.ShouldHaveSingleItem().On).ShouldBe((2, new DateOnly(2026, 4, 14)));
        after.Child.Latest<CoreGroupCopyWithheld>(_ => true)!.Why.ShouldBe("Told at school instead");

        Given(OnAPlan, Held).When(Giving with { Readers = [Mothers with { How = null }, Childs with { Where = " " }] }).ThenRefused(
            ("Readers[0].How", "Select how Ana Ashdown has their copy"), ("Readers[1].Where", "Enter why Rowan gets no copy"));
        after.When(Giving with { Readers = [Mothers with { CopyId = Id(605), GivenId = Id(606) }] }).ThenRefused("Readers[0].Where", "Somebody else sent Ana Ashdown these notes meanwhile. Look at what they have first");
    }

    [Fact, Trait("requirement", "H42")]
    public void Bad_dates_missing_addresses_and_a_childs_copy_without_words_are_turned_down()
    {
        var held = Given(OnAPlan, Held);
        Given(OnAPlan).When(Giving).ThenRefused("MeetingId", "Record the core group first; then its notes can go out");
        held.When(Giving with { SentOn = HeldOn.AddDays(-1) }).ThenRefused("SentOn", "Notes can only be sent after the meeting");
        held.When(Giving with { SentOn = Today.AddDays(1) }).ThenRefused("SentOn", "Date must be today or in the past");
        held.When(Giving with { Readers = [Mothers with { How = NotesHow.Mail, Where = null }, Childs], SentOn = Today }).ThenRefused("Readers[0].Where", "Enter the mail address of Ana Ashdown");
        held.When(Giving with { Readers = [Mothers with { How = NotesHow.Mail, Where = "a@example.org" }] }).ThenRefused("SentOn", "By mail the notes go today. Enter 20 April 2026, or select another way");
        held.When(Giving with { Readers = [Mothers, Childs with { How = NotesHow.Posted }] }).ThenRefused("Readers[1].Words", "Enter what the meeting means for Rowan, in words Rowan knows");
        held.When(Giving with { Readers = [Childs] }).ThenRefused("Readers[0].How", "Somebody must have the notes. Select how");
    }

    [Fact, Trait("requirement", "H14"), Trait("requirement", "M50")]
    public void Parents_the_child_and_every_member_are_among_those_who_must_have_them()
    {
        var journal = Given(
            OnAPlan, new NetworkPersonRecorded(new NetworkPerson(Id(60), "Ana Ashdown", NetworkRole.Family, "mother", true, true, null, null, null), HeldOn),
            new CoreGroupMembersNamed([new CoreGroupMember(Id(61), "Jo Whitfield", "teacher", "Hillside Primary", null), new CoreGroupMember(Id(62), "Mina Fell", "social worker", "Children’s services", Worker)], HeldOn),
            new CoreGroupBegan(Id(30), HeldOn, "Olive Ember", CoreGroupChair.TeamManager, null, null, false, null), Held);

        NotesReaders.Of(journal.Child, CoreGroupMeeting.Find(journal.Child, Id(30))!, Worker).Select(r => (r.Name, r.Reader)).ShouldBe(
            [("Ana Ashdown", LetterReader.Parent), ("Rowan", LetterReader.Child), ("Jo Whitfield", LetterReader.Agency)], "whoever sends them has them already");
    }
}
