using System.Net;
using Holdfast.Casework;
using Holdfast.Casework.Complaints;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Moves;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;
using Holdfast.Casework.SteppingDown;
using Holdfast.Casework.Visits;
using Holdfast.Records.Cases;
using Holdfast.Records.Transfers;
using Holdfast.SiteKit;
using Holdfast.Web.Tests.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests;

/// <summary>A parent appeals; a plan ends with a child in need plan, and without one; a family moves.</summary>
[Collection(SharedSite.Name)]
public class Endings(Site site)
{
    private const string Form = "main form[method=post]";
    private const string Passphrase = "seven brass lanterns";

    [Fact, Trait("requirement", "M22a")]
    public async Task A_parent_appeals_and_the_plan_stands()
    {
        var family = await TestFamily.New(site);
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/complaints");
        lead.Words.ShouldContain("The plan stands meanwhile");
        await lead.Open($"/children/{family.Ada}/complaints/new?route=Conference");
        await lead.Send(Form, ("Kind", "Appeal"), ("PersonId", family.Mother.ToString()), ("What", "Nobody heard me"), ("ConferenceId", family.Decided.ToString()));

        lead.Errors.ShouldBeEmpty(lead.Words);
        lead.Words.ShouldContain("The plan stands meanwhile");
        (await family.Child(family.Ada)).PlanOn(Site.Today).ShouldNotBeNull();
        new[] { "acknowledge-complaint", "chair-meets-complainant", "decide-complaint" }.ShouldBeSubsetOf((await family.Owed(family.Ada)).Select(d => d.Rule));
        await lead.Open(lead.Page.QuerySelectorAll(".hf-duty__do a").First(a => a.TextContent.StartsWith("Record the talk", StringComparison.Ordinal)).GetAttribute("href")!);
        lead.Page.QuerySelector("input[name=Kind][checked]")!.GetAttribute("value").ShouldBe("ChairMet", "the form knows what it was opened for");
    }

    [Fact, Trait("requirement", "M22a")]
    public async Task An_open_appeal_is_said_on_the_summary_until_its_outcome_and_no_outcome_ends_the_plan()
    {
        var family = await TestFamily.New(site);
        var complaint = Appeal(family);
        await family.Append(family.Ada, complaint);
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}");
        lead.Words.ShouldContain("is open. The plan stands meanwhile.");

        await lead.Open($"/children/{family.Ada}/complaints/{complaint.ComplaintId}/outcome");
        await lead.Send(Form, ("Result", "Upheld"), ("Reasons", "The report came late"), ("DecidedBy", "The conference service"));

        lead.Errors.ShouldBeEmpty();
        (await family.Child(family.Ada)).PlanOn(Site.Today).ShouldNotBeNull();
        (await family.Owed(family.Ada)).ShouldContain(d => d.Rule == "tell-complaint-outcome");
        await lead.Open($"/children/{family.Ada}");
        lead.Words.ShouldNotContain("The plan stands meanwhile.");
    }

    [Fact, Trait("requirement", "M22a"), Trait("requirement", "X05")]
    public async Task What_somebody_disputes_has_their_words_beside_it_in_the_record()
    {
        var family = await TestFamily.New(site);
        var entry = (await family.Child(family.Ada)).AllFacts.First(f => f.What is PlanBegan).Version;
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/complaints/statement?entry={entry}");
        await lead.Send(Form, ("PersonId", family.Mother.ToString()), ("Words", "It was never every night"));

        await lead.Open($"/children/{family.Ada}/record?kind=plan-began");
        lead.Page.GetElementById($"entry-{entry}")!.TextContent.ShouldContain("It was never every night");
    }

    [Fact, Trait("requirement", "H08a")]
    public async Task A_core_group_or_a_manager_ends_no_plan_because_of_less_risk()
    {
        var family = await TestFamily.New(site);
        var manager = await site.As(family.Manager.Email);
        await manager.Open($"/children/{family.Ada}/plan-ended");
        manager.Page.QuerySelector($"input[value={PlanEndings.DecidedAtReview}]").ShouldBeNull();
        var (action, fields) = manager.Fields(Form, ("DecidedBy", "Olive"));
        await manager.Post(action, [.. fields.Where(f => f.Key != "Ground"), new("Ground", PlanEndings.DecidedAtReview)]);

        manager.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        manager.Words.ShouldContain("Neither a Core Group nor a manager ends a plan");
        (await family.Child(family.Ada)).PlanOn(Site.Today).ShouldNotBeNull();
    }

    [Fact, Trait("requirement", "B12"), Trait("requirement", "H08a")]
    public async Task In_Birmingham_a_review_ends_a_plan_and_a_child_in_need_plan_takes_over_what_is_unfinished()
    {
        var family = await Reviewed();
        new[] { "evidence-of-ending", "step-down", "tell-of-ending" }.ShouldBeSubsetOf((await family.Owed(family.Ada)).Select(d => d.Rule));
        (await family.Owed(family.Ada)).Count(d => d.Rule == "tell-of-ending").ShouldBe(3, "each is owed until told");
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/step-down");
        lead.Words.ShouldContain("19 February 2027 at least");
        lead.Fields(Form).Fields.ShouldContain(f => f.Key == "Items[0].What" && f.Value == "Gran stays on Fridays");
        await lead.Send(Form, ("StepBackUpIf", "He comes back at night"));

        lead.Errors.ShouldBeEmpty(lead.Words);
        var down = SteppedDown.Latest(await family.Child(family.Ada))!;
        (down.ChildInNeed!.Items[0].FromId, down.NextReviewOn).ShouldBe((family.PlanAction, new DateOnly(2027, 2, 19)));
        (await family.Owed(family.Ada)).Select(d => d.Rule).ShouldNotContain("step-down");
        (await family.Owed(family.Ada)).Single(d => d.Rule == "review-child-in-need-plan").Due.ShouldBe(new DateOnly(2027, 2, 19));
        lead.Words.ShouldContain("It goes on until 19 February 2027 at least");

        await lead.Open($"/children/{family.Ada}/step-down/review");
        await lead.Send(Form, ("Decides", "Ends"), ("Why", "All is well"), ("Who", "Mother"));
        lead.Words.ShouldContain("Enter why it ends sooner");
        await lead.Send(Form, ("Decides", "StepsBackUp"), ("Why", "He came back"));
        lead.Path.ShouldEndWith("/strategy-discussion");
        (await family.Owed(family.Ada)).ShouldContain(d => d.Rule == "step-back-up");
    }

    [Fact, Trait("requirement", "B17a"), Trait("requirement", "B18")]
    public async Task In_Birmingham_an_end_without_a_child_in_need_plan_is_seen_by_the_head_of_service()
    {
        var family = await Reviewed();
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/step-down/none");
        await lead.Send(Form, ("Because", "NotNeeded"), ("Rationale", "Gran has moved in for good"), ("DecidedBy", "Pat Rowe"));
        lead.Errors.ShouldBeEmpty(lead.Words);
        await lead.Open($"/children/{family.Ada}/step-down/oversight");
        lead.Status.ShouldBe(HttpStatusCode.NotFound);

        var head = await site.As(family.Area.HeadOfService.Email);
        (await family.Owed(family.Ada)).Single(d => d.Rule == "oversee-step-down").Owner.ShouldBe("head-of-service");
        await head.Open($"/children/{family.Ada}/ending");
        head.Words.ShouldContain("Gran has moved in for good");
        head.Page.QuerySelectorAll("main a").ShouldContain(a => a.GetAttribute("href")!.EndsWith("/step-down/oversight", StringComparison.Ordinal));
        await head.Open($"/children/{family.Ada}/step-down/oversight");
        await head.Send(Form, ("TeamManager", family.Manager.Name), ("Discussion", "The evidence was read"), ("Agreed", "true"), ("Reasons", "Enough is in place"));

        head.Errors.ShouldBeEmpty(head.Words);
        (await family.Owed(family.Ada)).ShouldNotContain(d => d.Rule == "oversee-step-down");
        (await family.Child(family.Ada)).Facts.ShouldContain(f => f.What is Casework.Conferences.Outcome.ConferencePartRecorded);
        (await family.Journal(family.Ada))[^1].RecordedBy.Capacity.ShouldBe(Capacity.HeadOfService);
    }

    [Fact, Trait("requirement", "H08a")]
    public async Task A_family_moves_and_the_other_authority_takes_the_record_in()
    {
        var family = await TestFamily.New(site);
        await family.Append(family.Ada, new MoveNotified(family.Move, TestFamily.NoAccessOn, null, MoveKind.Permanent, "Wales", "A new flat"), new MoveTold(NewId.Next(), family.Move, TestFamily.NoAccessOn, "Orr", "By mail"));
        var file = await Made(family);
        (await family.Owed(family.Ada)).ShouldContain(d => d.Rule == "transfer-accepted");

        var there = await TestFamily.New(site, "wales");
        var worker = await site.As(there.Lead.Email);
        await TakeIn(worker, file, "another passphrase");
        worker.Words.ShouldContain("The passphrase does not open this file");
        var altered = file.ToArray();
        altered[^9] ^= 1;
        await TakeIn(worker, altered, Passphrase);
        worker.Words.ShouldContain("altered or cut short");
        await TakeIn(worker, "not such a file"u8.ToArray(), Passphrase);
        worker.Words.ShouldContain("This is not a file one Holdfast makes for another");

        await TakeIn(worker, file, Passphrase);
        worker.Words.ShouldContain("The child is taken in");
        var child = await family.Child(Guid.Parse(worker.Path.Split('/')[2]));
        (child.Area, child.FullName, child.BornOn).ShouldBe(("wales", "Ada " + family.Name, new DateOnly(2017, 5, 4)));
        child.Id.ShouldNotBe(family.Ada);
        var received = child.Latest<ForeignRecordReceived>(_ => true)!;
        await worker.Open($"/children/{child.Id}/other-authority/{received.SegmentId}");
        worker.Words.ShouldContain("Its chain holds");
        worker.Words.ShouldContain("Gran stays on Fridays");
        worker.Words.ShouldContain("Hillingdon");

        await TakeIn(worker, file, Passphrase);
        worker.Words.ShouldContain("This file has been taken in already");

        var receipt = (await Segment(received.TransferId, child.Id)).Receipt;
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/moves/{family.Move}/receipt");
        await lead.Send(Form, ("Receipt", receipt.ToLowerInvariant()), ("FromWhom", "Orr"));
        lead.Words.ShouldContain("The receipt is right");
        (await family.Child(family.Ada)).PlanOn(Site.Today).ShouldNotBeNull("a receipt takes nobody over");

        await lead.Open($"/children/{family.Ada}/moves/{family.Move}/accepted");
        await lead.Send(Form, [.. Day("ConferenceOn", new DateOnly(2026, 11, 20)), ("Words", "A plan was made there")]);
        await lead.Open($"/children/{family.Ada}/plan-ended");
        await lead.Send(Form, ("DecidedBy", "Olive Emberstone"), ("Consulted", "School and health"));
        lead.Errors.ShouldBeEmpty(lead.Words);
        (await family.Child(family.Ada)).Plans.Single().Ground.ShouldBe("moved-permanently");
        (await family.Owed(family.Ada)).ShouldNotContain(d => d.Rule == "transfer-accepted");
    }

    [Fact, Trait("requirement", "H08a")]
    public async Task What_is_next_about_a_move_stands_first_until_the_plan_here_can_end()
    {
        var family = await TestFamily.New(site);
        await family.Append(family.Ada, new MoveNotified(family.Move, TestFamily.NoAccessOn, null, MoveKind.NotKnownYet, "Harbour Council", "A new flat"));
        var lead = await site.As(family.Lead.Email);
        (await lead.Open($"/children/{family.Ada}")).Words.ShouldContain("Moves to Harbour Council: for how long is not known yet. Not taken over there");
        (await Next(lead, family)).ShouldBe("Say that they were told in writing");
        await family.Append(family.Ada, new MoveTold(NewId.Next(), family.Move, TestFamily.NoAccessOn, "Orr", "By mail"));
        (await Next(lead, family)).ShouldBe("Say whether it is for good");
        await family.Append(family.Ada, new MoveSettled(NewId.Next(), family.Move, TestFamily.NoAccessOn, MoveKind.Permanent, "A tenancy"));
        (await lead.Open($"/children/{family.Ada}")).Words.ShouldContain("Moves to Harbour Council, for good. Not taken over there", Case.Sensitive);
        (await Next(lead, family)).ShouldBe("Put the record into a file for them");
        await Made(family);
        (await Next(lead, family)).ShouldBe("Enter the receipt they gave");
        await family.Append(family.Ada, new TransferAccepted(NewId.Next(), family.Move, TestFamily.NoAccessOn, TestFamily.NoAccessOn, "A plan was made"));
        (await Next(lead, family)).ShouldBe("End the plan here: it goes on there");

        var manager = await site.As(family.Manager.Email);
        await family.Append(family.Tobi, new MoveNotified(family.Move, TestFamily.NoAccessOn, null, MoveKind.Temporary, "Harbour Council", "A new flat"));
        await manager.Open("/team/matters?kind=Move");
        manager.Page.QuerySelectorAll("tbody tr").ShouldContain(r => r.TextContent.Contains(family.Name, StringComparison.Ordinal));

        static async Task<string> Next(Browser browser, TestFamily family)
        {
            await browser.Open($"/children/{family.Ada}/moves");
            return browser.Page.QuerySelector("main section .govuk-button")!.TextContent.Trim();
        }
    }

    [Fact, Trait("requirement", "H08a")]
    public async Task A_transfer_nobody_accepts_is_shown_and_everything_stays_owed()
    {
        var family = await TestFamily.New(site);
        var owed = (await family.Owed(family.Ada)).Select(d => d.Rule).ToHashSet();
        await family.Append(family.Ada, new MoveNotified(family.Move, new DateOnly(2026, 10, 1), null, MoveKind.Permanent, "Harbour Council", "A new flat"), new MoveTold(NewId.Next(), family.Move, new DateOnly(2026, 10, 1), "Orr", "By mail"));

        var now = await family.Owed(family.Ada);
        owed.ShouldBeSubsetOf(now.Select(d => d.Rule));
        now.Single(d => d.Rule == "transfer-accepted").Due!.Value.ShouldBeLessThan(Site.Today);
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}");
        lead.Words.ShouldContain("Not taken over there");
        await lead.Open($"/children/{family.Ada}/plan-ended");
        await lead.Send(Form, ("Ground", "moved-permanently"), ("DecidedBy", "Olive"), ("Authority", "Harbour Council"), ("Consulted", "School"));
        lead.Words.ShouldContain("Until it has been held the plan stays here");
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Protected_addresses_travel_only_when_chosen_and_another_childs_words_never()
    {
        var family = await TestFamily.New(site);
        var wrong = (await family.Child(family.Ada)).AllFacts.First(f => f.What is VisitMade).Version;
        var contact = NewId.Next();
        await site.Services.GetRequiredService<CaseRecords>().AppendMany(
        [
            new BatchedAct(
                family.Ada,
                [
                    new MoveNotified(family.Move, TestFamily.NoAccessOn, null, MoveKind.Permanent, "Harbour Council", "She lives at 12, Larch Close now"), new AddressRecorded("3 Mill Lane", TestFamily.NoAccessOn),
                    new ContactProtected(contact, family.Mother, [], "Threats", TestFamily.NoAccessOn), new EntryWithdrawn(wrong, "Another child’s", true, TestFamily.NoAccessOn),
                ],
                NewId.Next(), new Author(family.Manager.UserId, Capacity.TeamManager), null, [new ProtectedContact(contact, new ProtectedContactWritten(family.Ada, "12 Larch Close\nNorthtown", "020 7946 0977", TestFamily.NoAccessOn))]),
        ]);

        var desk = site.Services.GetRequiredService<TransferDesk>();
        var without = TransferDesk.Open((await desk.Make(family.Ada, NewId.Next(), "Hillingdon", "Mina", new TransferChoices(false), Passphrase)).Head, Passphrase);
        var with = TransferDesk.Open((await desk.Make(family.Ada, NewId.Next(), "Hillingdon", "Mina", new TransferChoices(true), Passphrase)).Head, Passphrase);

        foreach (var segment in new[] { without, with })
        {
            ForeignJournal.Check(segment).Holds.ShouldBeTrue();
            segment.Entries.Single(e => e.Version == wrong).Body.ShouldBeNull("it is another child’s");
        }

        without.Apart.Single().Address.ShouldBeNull();
        without.Apart.Single().Person!.Name.ShouldStartWith("Chioma");
        ForeignJournal.Entries(without).ShouldNotContain(e => e.What is MoveNotified || e.What is AddressRecorded, "both say where somebody lives");
        with.Apart.Single().Address.ShouldBe("12 Larch Close\nNorthtown");
        ForeignJournal.Entries(with).ShouldContain(e => e.What is AddressRecorded);
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Who_is_kept_apart_travels_without_a_word_that_says_where_they_are()
    {
        var family = await TestFamily.New(site);
        var (contact, aunt) = (NewId.Next(), NewId.Next());
        await site.Services.GetRequiredService<CaseRecords>().AppendMany(
        [
            new BatchedAct(
                family.Ada,
                [
                    new NetworkPersonRecorded(new NetworkPerson(aunt, "Ife Adeyemi", NetworkRole.Family, "aunt", null, null, null, "07700 900123", null), TestFamily.NoAccessOn),
                    new MoveNotified(family.Move, TestFamily.NoAccessOn, null, MoveKind.Permanent, "Harbour Council", "The bus stops in Mill Lane"),
                    new ContactProtected(contact, aunt, [family.Mother], "He waits outside Rose Cottage", TestFamily.NoAccessOn),
                ],
                NewId.Next(), new Author(family.Manager.UserId, Capacity.TeamManager), null, [new ProtectedContact(contact, new ProtectedContactWritten(family.Ada, "Rose Cottage, Mill Lane, Otterbourne", "+44 7700 900123", TestFamily.NoAccessOn))]),
        ]);

        var segment = TransferDesk.Open((await site.Services.GetRequiredService<TransferDesk>().Make(family.Ada, NewId.Next(), "Hillingdon", "Mina", new TransferChoices(false), Passphrase)).Head, Passphrase);

        var apart = segment.Apart.Single();
        (apart.Person!.Name, apart.WithheldFrom.Single().PersonId).ShouldBe(("Ife Adeyemi", family.Mother), "that it is protected, and from whom, always travels");
        var words = System.Text.Encoding.UTF8.GetString(TransferEnvelope.Write(segment with { Entries = [] })) + string.Join('\n', ForeignJournal.Entries(segment).Select(e => System.Text.Encoding.UTF8.GetString(StoredKinds.All.Write(e.What))));
        new[] { "Rose Cottage", "Mill Lane", "900123" }.ShouldAllBe(w => !words.Contains(w, StringComparison.OrdinalIgnoreCase));
    }

    [Fact, Trait("requirement", "H08a")]
    public async Task A_file_taken_in_at_two_desks_at_once_is_one_child_and_the_other_desk_is_told()
    {
        var family = await TestFamily.New(site);
        await family.Append(family.Ada, new MoveNotified(family.Move, TestFamily.NoAccessOn, null, MoveKind.Permanent, "Wales", "A new flat"));
        var file = await Made(family);
        var there = await TestFamily.New(site, "wales");
        using var one = await Browser.SignedInAs(site, there.Lead.Email);
        using var two = await Browser.SignedInAs(site, there.Lead.Email);
        await one.Open("/take-in");
        await two.Open("/take-in");

        await Task.WhenAll(one.Upload(Form, "Sent", "a.holdfast", file, ("Passphrase", Passphrase), SealOf(file)), two.Upload(Form, "Sent", "b.holdfast", file, ("Passphrase", Passphrase), SealOf(file)));

        new[] { one, two }.Count(b => b.Words.Contains("The child is taken in", StringComparison.Ordinal)).ShouldBe(1);
        new[] { one, two }.Count(b => b.Status == HttpStatusCode.UnprocessableEntity && b.Words.Contains("This file has been taken in already", StringComparison.Ordinal)).ShouldBe(1, $"{one.Status} {two.Status}");
    }

    [Fact, Trait("requirement", "X05")]
    public async Task A_file_whose_chain_holds_and_that_makes_no_sense_is_told_of_and_not_taken_in()
    {
        var family = await TestFamily.New(site);
        var segment = TransferDesk.Open((await site.Services.GetRequiredService<TransferDesk>().Make(family.Ada, NewId.Next(), "Hillingdon", "Mina", new TransferChoices(false), Passphrase)).Head, Passphrase);
        var there = await TestFamily.New(site, "wales");
        var worker = await site.As(there.Lead.Email);
        var huge = new string('x', 100_000);
        TransferSegment[] nonsense =
        [
            segment with { Key = [1, 2, 3] }, segment with { From = huge }, segment with { From = " " }, segment with { Receipt = huge }, segment with { Entries = [] }, segment with { Entries = [null!] },
            segment with { Names = new Dictionary<Guid, string> { [family.Ada] = null! } }, segment with { Apart = [null!] }, segment with { Apart = [new TransferredContact(null, [null!], "x", null, null)] },
            segment with { Entries = [.. segment.Entries.Select(e => e with { Nonce = [1] })] }, segment with { Entries = [.. segment.Entries.Select(e => e with { RecordedAt = long.MaxValue })] },
            segment with { Entries = [.. segment.Entries.Select(e => e with { Capacity = "king" })] }, segment with { Entries = [.. segment.Entries.Take(0)] }, segment with { Entries = [.. segment.Entries.Select(e => e with { Body = [] })] },
        ];
        foreach (var (one, place) in nonsense.Select((n, i) => (n, i)))
        {
            await TakeIn(worker, TransferEnvelope.Seal(one, Passphrase), Passphrase);
            worker.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, $"number {place}: {worker.Words}");
            worker.Errors.ShouldNotBeEmpty();
        }
    }

    private async Task<TestFamily> Reviewed()
    {
        var family = await TestFamily.New(site, "birmingham");
        var review = NewId.Next();
        var on = new DateOnly(2026, 11, 19);
        await family.Append(family.Ada, new ReviewConferenceHeld(review, on, ReviewDecision.End, null), new PlanEnded(family.Plan, on, PlanEndings.DecidedAtReview, "Calm for months"));
        return family;
    }

    private static ComplaintReceived Appeal(TestFamily family) =>
        new(family.Complaint, TestFamily.NoAccessOn, ComplaintRoute.Conference, ComplaintKind.Appeal, "Chioma", family.Mother, "Nobody heard me", null, null, family.Decided, "Mina Fell");

    private static IEnumerable<(string, string?)> Day(string field, DateOnly day) => [($"{field}.Day", $"{day.Day}"), ($"{field}.Month", $"{day.Month}"), ($"{field}.Year", $"{day.Year}")];

    /// <summary>The lead social worker makes the file by the page, and takes it out.</summary>
    private async Task<byte[]> Made(TestFamily family)
    {
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/moves/{family.Move}/transfer");
        await lead.Send(Form, ("Passphrase", Passphrase));
        lead.Errors.ShouldBeEmpty(lead.Words);
        var made = (await family.Child(family.Ada)).Latest<TransferMade>(_ => true)!;
        return await (await lead.Raw($"/children/{family.Ada}/moves/{family.Move}/transfer/{made.TransferId}/file")).Content.ReadAsByteArrayAsync();
    }

    private static async Task TakeIn(Browser worker, byte[] file, string passphrase)
    {
        await worker.Open("/take-in");
        await worker.Upload(Form, "Sent", "transfer.holdfast", file, ("Passphrase", passphrase), SealOf(file));
    }

    /// <summary>The closing seal of these very bytes, so that what else is wrong with them is told.</summary>
    private static (string, string?) SealOf(byte[] file) => ("ClosingSeal", ClosingSeals.Of(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file))));

    private async Task<TransferSegment> Segment(Guid transfer, Guid child) => (await site.Services.GetRequiredService<TransferDesk>().Segment(transfer, child))!;
}
