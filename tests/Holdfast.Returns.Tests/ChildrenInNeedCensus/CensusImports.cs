using FsCheck;
using FsCheck.Fluent;
using Holdfast.Casework;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Enquiries;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;
using Holdfast.Returns.ChildrenInNeedCensus;
using static Holdfast.Returns.Tests.ChildrenInNeedCensus.Census;

namespace Holdfast.Returns.Tests.ChildrenInNeedCensus;

public sealed class CensusImports
{
    private const string Enquiry = "<Section47><S47ActualStartDate>2025-05-19</S47ActualStartDate><InitialCPCtarget>2025-06-10</InitialCPCtarget><DateOfInitialCPC>2025-06-10</DateOfInitialCPC><ICPCnotRequired>false</ICPCnotRequired></Section47>";

    private readonly ImportedChild _child = new();

    [Fact]
    public void A_child_on_a_plan_is_registered_with_all_that_led_to_it()
    {
        _child.Import(OnAPlan());

        Bare(_child.Journal.Take(8)).ShouldBe(
        [
            new ChildRegistered("sutton", "A1", null, On(2019, 2, 3), null, Sex.Female, "WBRI", On(2025, 5, 15)),
            new SourceElementKept("Child", "<Child><ChildCharacteristics><Disabilities><Disability>NONE</Disability></Disabilities></ChildCharacteristics></Child>", On(2025, 5, 15)),
            new ReferralReceived(Referral, On(2025, 5, 15), "6", null, false),
            new StrategyDiscussionHeld(Discussion, On(2025, 5, 19), null, null, new LegalBasis("Children Act 1989", "47")),
            new SourceElementKept("Section47", "<Section47><InitialCPCtarget>2025-06-10</InitialCPCtarget><ICPCnotRequired>false</ICPCnotRequired></Section47>", On(2025, 5, 19)),
            new InitialConferenceHeld(_child.Now.InitialConferences[0].ConferenceId, On(2025, 6, 10), ConferenceDecision.Plan, "neglect", null, null, null),
            new PlanBegan(_child.Now.Plans[0].PlanId, On(2025, 6, 10), "neglect", 0, null, null),
            new SourceElementKept("ChildProtectionPlans", "<ChildProtectionPlans><LatestCategoryOfAbuse>EMO</LatestCategoryOfAbuse></ChildProtectionPlans>", On(2025, 6, 10)),
        ]);
        _child.Now.PlanOn(On(2026, 3, 31)).ShouldNotBeNull();
        _child.Now.LeadSocialWorker.ShouldBeNull();
    }

    [Fact]
    public void The_ethnic_group_of_a_child_registered_here_is_taken_in_once_and_never_over_what_somebody_here_wrote()
    {
        _child.Say(new RegisterChild("sutton", "A1", new PersonName("Rowan", "Ashdown"), On(2019, 2, 3), null, Sex.Female, EthnicGroups.NotYetKnown, NewId.Next(), null, NewId.Next(), null, null));
        _child.Import(OnAPlan());
        _child.Import(OnAPlan());

        _child.Now.Ethnicity.ShouldBe("WBRI");
        _child.Journal.OfType<EthnicityRecorded>().ShouldHaveSingleItem().Imported.ShouldNotBeNull();
        _child.Say(new RecordEthnicity("WIRI", "Her mother"));
        _child.Import(OnAPlan());
        _child.Now.Ethnicity.ShouldBe("WIRI");
    }

    [Fact]
    public void A_child_goes_to_the_intake_team_and_shows_by_the_areas_id_until_named()
    {
        _child.Import(OnAPlan());

        _child.Now.Allocation.ShouldBe(new ChildAllocated(ImportedChild.Area.IntakeTeamId, null, null, ImportedChild.Today));
        _child.Now.FullName.ShouldBe("Child A1");
        _child.Now.FamilyId.ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public void Every_fact_carries_its_key_and_how_far_the_file_knows()
    {
        _child.Import(OnAPlan());

        _child.Now.Facts.Single(fact => fact.What is PlanBegan).What.Imported
            .ShouldBe(new ImportedFrom("cin-census", "201/A1/ChildProtectionPlans/2025-06-10/1", On(2026, 3, 31)));
        _child.Journal.Where(what => what.Imported is null).Select(what => what.GetType()).ShouldBe([typeof(FamilyJoined), typeof(ChildAllocated)]);
    }

    [Fact]
    public void The_same_file_again_adds_nothing()
    {
        _child.Import(OnAPlan("<CPPendDate>2026-01-05</CPPendDate><Reviews><CPPreviewDate>2025-09-01</CPPreviewDate><CPPreviewDate>2026-01-05</CPPreviewDate></Reviews>"));

        _child.Import(OnAPlan("<CPPendDate>2026-01-05</CPPendDate><Reviews><CPPreviewDate>2025-09-01</CPPreviewDate><CPPreviewDate>2026-01-05</CPPreviewDate></Reviews>")).ShouldBeEmpty();
    }

    [Fact]
    public void Any_child_imported_twice_or_broken_off_anywhere_ends_the_same() => Prop.ForAll<int>(seed =>
    {
        var file = CensusWriter.ToText(new SyntheticCensus(seed).Child(1));
        var whole = new ImportedChild();
        whole.Import(file);
        whole.Import(file).ShouldBeEmpty();

        for (var entries = 0; entries < whole.Journal.Count; entries += 3)
        {
            var brokenOff = new ImportedChild();
            brokenOff.ImportOnly(file, entries);
            brokenOff.Import(file);

            brokenOff.Journal.ShouldBe(whole.Journal);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Fact]
    public void A_later_file_adds_only_what_is_new()
    {
        _child.Import(OnAPlan());

        var added = _child.Import(OnAPlan("<CPPendDate>2026-09-01</CPPendDate><Reviews><CPPreviewDate>2025-09-01</CPPreviewDate><CPPreviewDate>2026-09-01</CPPreviewDate></Reviews>", year: 2027));

        Bare(added).ShouldBe(
        [
            new ReviewConferenceHeld(_child.Now.Reviews[0].ConferenceId, On(2025, 9, 1), ReviewDecision.Continue, null),
            new ReviewConferenceHeld(_child.Now.Reviews[1].ConferenceId, On(2026, 9, 1), ReviewDecision.End, "emotional"),
            new PlanEnded(_child.Now.Plans[0].PlanId, On(2026, 9, 1), null, null),
        ]);
        _child.Now.PlanOn(On(2026, 9, 2)).ShouldBeNull();
        _child.Now.Plans[0].LatestCategory.ShouldBe("emotional");
    }

    [Fact]
    public void A_changed_value_corrects_the_entry_it_changes_and_nothing_else()
    {
        _child.Import(OnAPlan("<CPPendDate>2026-01-05</CPPendDate>"));

        var corrected = _child.Import(OnAPlan("<CPPendDate>2026-01-12</CPPendDate>")).ShouldHaveSingleItem().ShouldBeOfType<EntryCorrected>();

        corrected.Version.ShouldBe(_child.VersionOf<PlanEnded>());
        corrected.Reason.ShouldBe("Changed in the census for 2026");
        corrected.CorrectedOn.ShouldBe(ImportedChild.Today);
        _child.Now.Plans[0].EndedOn.ShouldBe(On(2026, 1, 12));
        _child.Import(OnAPlan("<CPPendDate>2026-01-12</CPPendDate>")).ShouldBeEmpty();
    }

    [Fact]
    public void A_value_a_later_file_leaves_out_is_not_taken_back()
    {
        _child.Import(File(Child(referrals: Census.Referral)));

        var silent = File(Child(who: "<Sex>U</Sex>", characteristics: "", referrals: "<CINdetails><CINreferralDate>2025-05-15</CINreferralDate></CINdetails>"));

        _child.Import(silent).ShouldBeEmpty();
    }

    [Fact]
    public void An_older_file_corrects_nothing_a_newer_one_said()
    {
        _child.Import(OnAPlan("<CPPendDate>2026-01-12</CPPendDate>", year: 2027));

        _child.Import(OnAPlan("<CPPendDate>2026-01-05</CPPendDate>")).ShouldBeEmpty();
    }

    [Fact]
    public void What_a_person_corrected_stands_until_the_source_changes()
    {
        _child.Import(OnAPlan("<CPPendDate>2026-01-05</CPPendDate>"));
        var ended = _child.Now.Facts.Select(fact => fact.What).OfType<PlanEnded>().Single();
        _child.Say(new CorrectEntry(_child.VersionOf<PlanEnded>(), ended with { EndedOn = On(2026, 1, 7) }, "Typed wrongly in the former system"));

        _child.Import(OnAPlan("<CPPendDate>2026-01-05</CPPendDate>")).ShouldBeEmpty();
        _child.Import(OnAPlan("<CPPendDate>2026-01-07</CPPendDate>")).ShouldBeEmpty();
        _child.Import(OnAPlan("<CPPendDate>2026-01-09</CPPendDate>")).ShouldHaveSingleItem();
        _child.Now.Plans[0].EndedOn.ShouldBe(On(2026, 1, 9));
    }

    [Fact]
    public void What_a_person_withdrew_does_not_come_back()
    {
        _child.Import(OnAPlan("<CPPendDate>2026-01-05</CPPendDate>"));
        _child.Say(new WithdrawEntry(_child.VersionOf<PlanEnded>(), "The plan did not end", WrongChild: false));

        _child.Import(OnAPlan("<CPPendDate>2026-01-05</CPPendDate>")).ShouldBeEmpty();
        _child.Import(OnAPlan("<CPPendDate>2026-01-06</CPPendDate>")).ShouldBeEmpty();
    }

    [Fact]
    public void A_review_typed_here_is_not_added_a_second_time()
    {
        _child.Import(OnAPlan());
        _child.Write(new ReviewConferenceHeld(new Guid("44444444-4444-4444-4444-444444444444"), On(2026, 9, 1), ReviewDecision.Continue, "neglect"));

        _child.Import(OnAPlan("<Reviews><CPPreviewDate>2026-09-01</CPPreviewDate></Reviews>", year: 2027)).ShouldBeEmpty();
    }

    [Fact]
    public void An_end_in_the_file_ends_the_plan_that_was_typed_here()
    {
        var typed = new Guid("33333333-3333-3333-3333-333333333333");
        _child.Write(
            new ChildRegistered("sutton", "A1", new PersonName("Maya", "Example"), On(2019, 2, 3), null, Sex.Female, null, On(2025, 5, 15)),
            new PlanBegan(typed, On(2025, 6, 10), "neglect", 0, null, null));

        _child.Import(OnAPlan("<CPPendDate>2026-01-05</CPPendDate>"));

        _child.Now.Plans.ShouldHaveSingleItem().EndedOn.ShouldBe(On(2026, 1, 5));
        _child.Now.FullName.ShouldBe("Maya Example");
    }

    [Fact]
    public void A_birth_since_the_last_file_is_news_and_no_correction()
    {
        _child.Import(File(Child(who: "<ExpectedPersonBirthDate>2026-06-20</ExpectedPersonBirthDate><Sex>U</Sex>", referrals: Census.Referral)));
        var born = File(Child(who: "<PersonBirthDate>2026-06-17</PersonBirthDate><Sex>F</Sex>", referrals: Census.Referral)).Replace("2026-03-31", "2027-03-31", StringComparison.Ordinal).Replace("<Year>2026", "<Year>2027", StringComparison.Ordinal);

        Bare(_child.Import(born)).ShouldBe([new ChildBorn(On(2026, 6, 17), null, Sex.Female)]);
        _child.Import(born).ShouldBeEmpty();
        _child.Now.BornOn.ShouldBe(On(2026, 6, 17));
        _child.Import(born.Replace("2026-06-17", "2026-06-18", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldBeOfType<EntryCorrected>();
        _child.Now.BornOn.ShouldBe(On(2026, 6, 18));
    }

    [Fact]
    public void A_plan_that_ended_the_day_the_child_died_says_so()
    {
        _child.Import(OnAPlan("<CPPendDate>2026-02-11</CPPendDate><Reviews><CPPreviewDate>2026-02-11</CPPreviewDate></Reviews>", who: "<Sex>F</Sex><PersonDeathDate>2026-02-11</PersonDeathDate>"));

        _child.Now.DiedOn.ShouldBe(On(2026, 2, 11));
        _child.Now.Plans[0].Ground.ShouldBe(PlanEndings.Died);
        _child.Now.Reviews[0].Decision.ShouldBe(ReviewDecision.NotInTheSource);
    }

    [Fact]
    public void A_plan_that_ended_otherwise_waits_for_its_ground()
    {
        _child.Import(OnAPlan("<CPPendDate>2026-01-05</CPPendDate>"));

        _child.Now.Plans[0].EndRecorded.ShouldBeTrue();
        _child.Now.Plans[0].Ground.ShouldBeNull();
    }

    [Fact]
    public void A_plan_that_ended_before_it_began_stays_open_and_its_end_is_kept()
    {
        _child.Import(OnAPlan("<CPPendDate>2025-06-01</CPPendDate>"));

        _child.Now.Plans[0].EndRecorded.ShouldBeFalse();
        _child.Journal.OfType<SourceElementKept>().Single(kept => kept.Element == "ChildProtectionPlans").Content.ShouldContain("<CPPendDate>2025-06-01</CPPendDate>");
    }

    [Theory]
    [InlineData("", ConferenceDecision.NoPlan)]
    [InlineData("<ChildProtectionPlans><CPPstartDate>2025-06-10</CPPstartDate></ChildProtectionPlans>", ConferenceDecision.Plan)]
    [InlineData("<ChildProtectionPlans><CPPstartDate>2025-06-12</CPPstartDate></ChildProtectionPlans>", ConferenceDecision.NotInTheSource)]
    public void What_a_conference_decided_is_read_from_the_plan_that_follows(string plan, ConferenceDecision decision)
    {
        _child.Import(File(Child(referrals: ReferralWith(Enquiry + plan))));

        _child.Now.InitialConferences.ShouldHaveSingleItem().Decision.ShouldBe(decision);
    }

    [Fact]
    public void A_conference_written_in_two_places_was_held_once()
    {
        _child.Import(File(Child(referrals: ReferralWith("<DateOfInitialCPC>2025-06-10</DateOfInitialCPC>" + Enquiry + Enquiry))));

        _child.Now.InitialConferences.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("", "2026-03-31")]
    [InlineData("<CINclosureDate>2025-08-01</CINclosureDate><ReasonForClosure>RC8</ReasonForClosure>", "2025-08-01")]
    public void An_enquiry_that_needed_no_conference_had_ended_by_the_last_day_it_could(string closure, string by)
    {
        _child.Import(File(Child(referrals: ReferralWith("<Section47><S47ActualStartDate>2025-05-19</S47ActualStartDate><ICPCnotRequired>true</ICPCnotRequired></Section47>" + closure))));

        var ended = _child.Journal.OfType<EnquiryEnded>().Single();
        ended.ConferenceNeeded.ShouldBeFalse();
        UkDate.Iso(ended.EndedOn).ShouldBe(by);
        ended.Outcome.ShouldNotBeNull().ShouldContain("not in the source");
    }

    [Fact]
    public void What_has_no_entry_yet_is_kept_and_not_dropped()
    {
        var assessment = "<Assessments><AssessmentActualStartDate>2025-05-16</AssessmentActualStartDate></Assessments>";

        _child.Import(File(Child(who: "<UPN>A201012345678</UPN><Sex>X</Sex>", referrals: ReferralWith("<ReasonForClosure>RC8</ReasonForClosure>" + assessment))));

        _child.Journal.OfType<SourceElementKept>().Select(kept => (kept.Element, kept.Content, UkDate.Iso(kept.On))).ShouldBe(
        [
            ("Child", "<Child><ChildIdentifiers><UPN>A201012345678</UPN><Sex>X</Sex></ChildIdentifiers><ChildCharacteristics><Disabilities><Disability>NONE</Disability></Disabilities></ChildCharacteristics></Child>", "2025-05-15"),
            ("Assessments", assessment, "2025-05-16"),
            ("CINdetails", "<CINdetails><ReasonForClosure>RC8</ReasonForClosure></CINdetails>", "2025-05-15"),
        ]);
    }

    private Guid Referral => _child.Journal.OfType<ReferralReceived>().Single().ReferralId;

    private Guid Discussion => _child.Now.StrategyDiscussions[0].DiscussionId;

    private static string OnAPlan(string plan = "", int year = 2026, string? who = null) =>
        File(Child(who: who, referrals: PlanWith(plan).Replace("<ChildProtectionPlans>", Enquiry + "<ChildProtectionPlans>", StringComparison.Ordinal)))
            .Replace("<Year>2026</Year><ReferenceDate>2026-03-31", FormattableString.Invariant($"<Year>{year}</Year><ReferenceDate>{year}-03-31"), StringComparison.Ordinal);

    private static IEnumerable<ChildEvent> Bare(IEnumerable<ChildEvent> events) => events.Select(what => what with { Imported = null });

    private static DateOnly On(int year, int month, int day) => new(year, month, day);
}
