namespace Holdfast.Practice.Tests;

/// <summary>Whoever writes a pack is told the file, the line, the column and what to write instead.</summary>
public sealed class PackMistakes
{
    private const string Alone = "wales/duties/see-alone.yaml";
    private const string CoreGroup = "hillingdon/duties/core-group.yaml";

    public static TheoryData<string, string, string, string, string, string> Mistakes() => new()
    {
        { "an unknown key", Alone, "last_time:", "last_tme:", "last_tme", "'last_tme' is not a key that is read here. Write 'last_time'." },
        { "a limit with no unit", Alone, "every: 10 working days", "every: 10 days", "10 days", "'10 days' has no unit. Write '10 working days' or '10 calendar days'." },
        { "weeks", Alone, "every: 10 working days", "every: 6 weeks", "6 weeks", "Write '42 calendar days' or '30 working days'." },
        { "no length of time", Alone, "every: 10 working days", "every: soon", "soon", "'soon' is not a length of time. Write it as '10 working days'" },
        { "an unknown occurrence", Alone, "visit-made where alone", "visits-made where alone", "visits-made where", "'visits-made' is not something the record says has happened. Write 'visit-made'." },
        { "an unknown facet", Alone, "where alone and by-lead", "where allone and by-lead", "allone", "'allone' is not something the record says of what happened. Write 'alone'." },
        { "words that can not stand there", Alone, "alone and by-lead", "alone, by-lead", "alone, by-lead", "'alone,' is not something the record says" },
        { "an unknown owner", Alone, "owner: lead-social-worker", "owner: social-worker", "social-worker", "'social-worker' can not stand for 'owner'. Write 'lead-social-worker'." },
        { "an unknown kind", Alone, "kind: rhythm", "kind: ladder", "ladder", "'ladder' can not stand for 'kind'. Write" },
        { "a day that is not a day", Alone, "in_force_from: 2019-11-11", "in_force_from: 11/11/2019", "11/11/2019", "'11/11/2019' is not a date. Write year, month and day, such as 2026-11-09." },
        { "a word that is not filled in", Alone, "title: See {child} alone", "title: See {chid} alone", "{chid}", "'{chid}' is not a word that is filled in. Write 'child'." },
        { "a key written twice", Alone, "kind: rhythm", "kind: rhythm\nkind: rhythm", "kind: rhythm\nlast", "" },
        { "a rule to go with that is not there", "wales/duties/see-bedroom.yaml", "due: with first-review", "due: with frist-review", "with frist-review", "There is no rule 'frist-review' to go with. Write 'first-review'." },
        { "a setting that is not there", "england/duties/visit.yaml", "the area's visit-every", "the area's visits-every", "the area's visits-every", "There is no setting 'visits-every'. Write 'visit-every'." },
        { "a recipient who is not listed", "wales/duties/no-lead-tell.yaml", "tell: [senior-safeguarding-manager]", "tell: [head-teacher]", "in_force_from", "'head-teacher' is not in the list 'notice-recipients'." },
        { "a section with no Act", "wales/lists.yaml", "Children Act 1989, section 47", "section 47", "section 47", "does not name the Act and the section" },
        { "two files for one rule", CoreGroup, "shortens: core-group\n", "", "title", "two files claim it. Write 'shortens: core-group'" },
        { "a rule to shorten that is not there", "hillingdon/duties/core-group-notes.yaml", "title:", "shortens: core-group-notes\ntitle:", "core-group-notes\n", "England has no rule 'core-group-notes' to shorten." },
        { "an overlay met by less", "birmingham/duties/agree-visit-frequency.yaml", "met_by: plan-frequency-agreed where visit-frequency-set about the same", "met_by: plan-frequency-agreed about the same", "plan-frequency-agreed about", "loosens it" },
        { "an overlay that opens otherwise", "birmingham/duties/agree-visit-frequency.yaml", "opened_by: plan-began unless", "opened_by: plan-began unless pre-birth or", "plan-began unless", "which loosens it" },
        { "an overlay that falls away sooner", "birmingham/duties/agree-visit-frequency.yaml", "[plan-ended,", "[core-group-held, plan-ended,", "[core-group-held", "which loosens it. Take it out." },
        { "an unknown confidence", Alone, "confidence: stated", "confidence: sure", "sure", "'sure' can not stand for 'confidence'. Write" },
        { "a time where sources disagree", "england/duties/core-group.yaml", "every: the area's core-group-every or", "every: 28 calendar days or", "28 calendar days", "nobody but the area can. Write 'the area's <setting>'" },
        { "a value where sources disagree", "england/settings.yaml", "    takes: length of time\n", "    takes: length of time\n    values:\n      - { from: 2020-01-01, value: 28 calendar days }\n", "- { from: 2020-01-01", "Take 'values' out" },
        { "a value with no unit", "isle-of-man/settings.yaml", "    takes: words\n    values:\n      - { from: 2015-01-01, value: The team manager }", "    takes: length of time\n    values:\n      - { from: 2015-01-01, value: 7 days }", "7 days", "'7 days' has no unit" },
        { "a setting of no kind", "england/settings.yaml", "takes: length of time", "takes: number", "number", "'number' can not stand for 'takes'. Write" },
        { "a comma that begins a key", "wales/settings.yaml", "value: The care and support protection plan co-ordinator }", "value: The co-ordinator, or a stand-in }", "or a stand-in", "put words that contain a comma in quotes" },
        { "a code that is not listed", "wales/duties/advocacy-at-becoming-looked-after.yaml", "with code became-looked-after", "with code looked-after", "plan-ended with code looked-after", "'looked-after' is not in the list 'plan-endings'. Write 'became-looked-after'." },
        { "a code where there is none", "wales/duties/see-bedroom.yaml", "plan-began unless pre-birth", "plan-began with code neglect unless pre-birth", "- plan-began with", "'plan-began' carries no code. Take 'with code neglect' out" },
        { "a key of another kind of rule", Alone, "kind: rhythm", "kind: rhythm\nfalls_away_with: plan-ended", "plan-ended", "'falls_away_with' belongs to a deadline or a notice" },
        { "no time at all", "wales/duties/first-review.yaml", "due: within 3 months", "due: soon", "soon", "'soon' does not say when. Write 'within 10 working days'" },
        { "a notice to nobody", "wales/duties/no-lead-tell.yaml", "    tell: [senior-safeguarding-manager]\n", "", "in_force_from", "A notice must say either whom to tell or what to weigh." },
        { "rules that go with each other", "wales/duties/first-review.yaml", "due: within 3 months", "due: with see-bedroom", "title", "so neither has a day. Give one of them a length of time." },
        { "a word screens do not use", "wales/terms.yaml", "  register:", "  registry:", "registry", "'registry' is not a word that screens and letters use. Write 'register'." },
        { "an example with an unknown fact", Alone, "seen, alone, at-school, by-lead", "seen, alonne, at-school, by-lead", "alonne", "'alonne' is not something an example can say." },
        { "an example of nothing", Alone, "2026-11-18 visit-made, seen", "2026-11-18, seen", "2026-11-18, seen", "must begin with the day and what happened" },
        { "an unknown state", "wales/duties/first-core-group.yaml", "state: fell-away", "state: gone", "gone", "'gone' is not a state of a duty." },
        { "a bank holiday in another year", "calendars/scotland.yaml", "2026-06-15:", "2025-06-16:", "2025-06-16: W", "2025-06-16 is not in 2026. Put it under its own year." },
        { "a base that is not there", "birmingham/pack.yaml", "base: england", "base: scotland", "scotland", "'scotland' can not be a base. Write 'england'." },
        { "a shortening with no base", Alone, "title:", "shortens: see-alone\ntitle:", "see-alone\n", "This pack has no base, so there is nothing to shorten." },
        { "a calendar that is not there", "wales/pack.yaml", "england-and-wales", "wales", "wales", "There is no calendar 'wales'." },
    };

    [Theory, MemberData(nameof(Mistakes))]
    public void Name_the_place_and_what_to_write(string what, string file, string from, string to, string at, string words)
    {
        using var copy = PackFolderCopy.For(file);
        copy.Change(file, from, to);

        var problem = Should.Throw<PackException>(() => PracticeLibrary.Load(copy.Folder), what).Problems[0];

        problem.File.ShouldBe(file, what);
        if (words.Length > 0)
        {
            (problem.Line, problem.Column).ShouldBe(copy.Where(file, at), $"{what}: {problem}");
            problem.Message.ShouldContain(words);
        }
        else
        {
            problem.Message.ShouldContain("written twice");
        }
    }

    [Theory]
    [InlineData("owner", "owner: lead-social-worker\n", "'owner' is missing")]
    [InlineData("met_by", "met_by: visit-made where alone and by-lead\n", "'met_by' is missing")]
    [InlineData("every", "    every: 10 working days\n", "'every' is missing. Write how often, such as 'every: 10 working days'.")]
    [InlineData("section", "      section: seeing the child; chapter 4, page 3\n", "'section' is missing")]
    public void A_missing_key_is_named_with_what_to_write(string key, string line, string words)
    {
        using var copy = new PackFolderCopy("wales");
        copy.Change(Alone, line, "");

        var problem = Should.Throw<PackException>(() => PracticeLibrary.Load(copy.Folder)).Problems[0];

        problem.Message.ShouldContain(words, Case.Sensitive, key);
        problem.Line.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_rule_with_no_source_is_refused()
    {
        using var copy = new PackFolderCopy("wales");
        var text = copy.Read(Alone);
        copy.Write(Alone, text[..text.IndexOf("    source:", StringComparison.Ordinal)] + "\n" + text[text.IndexOf("examples:", StringComparison.Ordinal)..]);

        var problem = Should.Throw<PackException>(() => PracticeLibrary.Load(copy.Folder)).Problems[0];

        (problem.File, problem.Line, problem.Column).ShouldBe((Alone, copy.Where(Alone, "in_force_from").Line, copy.Where(Alone, "in_force_from").Column));
        problem.Message.ShouldBe("'source' is missing. Write where this is read: 'source:', and under it 'document', 'section', 'checked_on' and 'confidence'.");
    }

    [Fact]
    public void Each_rule_file_and_setting_says_how_well_it_is_known()
    {
        using var copy = new PackFolderCopy("wales");
        copy.Change(Alone, "      confidence: stated\n", "");

        var problem = Should.Throw<PackException>(() => PracticeLibrary.Load(copy.Folder)).Problems.ShouldHaveSingleItem();

        (problem.Line, problem.Column).ShouldBe((copy.Where(Alone, "document:").Line, 7));
        problem.Message.ShouldBe("'confidence' is missing. Write one of: stated, seen, seen-twice, general, conflict, unconfirmed.");
    }

    [Fact]
    public void A_word_or_list_that_is_not_there_is_named()
    {
        using var copy = new PackFolderCopy("wales");
        copy.Change("wales/terms.yaml", "  register:\n    - { from: 2000-01-01, words: child protection register }\n", "").Change("wales/lists.yaml", "    protective-grounds:\n      - Children Act 1989, section 44\n      - Children Act 1989, section 46\n", "");

        Should.Throw<PackException>(() => PracticeLibrary.Load(copy.Folder)).Problems.Select(p => p.Message).ShouldBe(
            ["There is no list 'protective-grounds'. Write 'protective-grounds:' under 'versions'.", "There is no word for 'register'. Write 'register:' under 'terms', with 'from' and 'words'."]);
    }

    [Fact]
    public void What_is_not_YAML_is_told_where_it_stops_being_so()
    {
        using var copy = new PackFolderCopy("wales");
        copy.Change(Alone, "kind: rhythm", "kind: [rhythm");

        var problem = Should.Throw<PackException>(() => PracticeLibrary.Load(copy.Folder)).Problems.ShouldHaveSingleItem();

        problem.File.ShouldBe(Alone);
        problem.Line.ShouldBeGreaterThanOrEqualTo(copy.Where(Alone, "kind:").Line);
        problem.Message.ShouldStartWith("This is not readable as YAML");
    }

    [Fact]
    public void A_folder_without_packs_is_no_practice()
    {
        var empty = Directory.CreateTempSubdirectory("packs");

        PracticeLibrary.Check(empty.FullName, PackFolderCopy.Today).ShouldHaveSingleItem().Message.ShouldStartWith("There is no pack in");
        empty.Delete();
    }

    [Fact]
    public void A_rule_with_no_example_is_refused()
    {
        using var copy = new PackFolderCopy("wales");
        var text = copy.Read(Alone);
        copy.Write(Alone, text[..text.IndexOf("examples:", StringComparison.Ordinal)]);

        var problem = Should.Throw<PackException>(() => PracticeLibrary.Load(copy.Folder)).Problems[0];

        (problem.File, problem.Line, problem.Column).ShouldBe((Alone, 1, 1));
        problem.Message.ShouldStartWith("There is no example. Write at least one under 'examples'");
    }

    [Fact]
    public void Versions_that_overlap_are_refused()
    {
        using var copy = new PackFolderCopy("wales");
        var version = copy.Read(Alone)[copy.Read(Alone).IndexOf("  - in_force_from", StringComparison.Ordinal)..copy.Read(Alone).IndexOf("\nexamples:", StringComparison.Ordinal)];
        copy.Change(Alone, "examples:", version.Replace("every: 10", "every: 8", StringComparison.Ordinal) + "\nexamples:");

        var problem = Should.Throw<PackException>(() => PracticeLibrary.Load(copy.Folder)).Problems[0];

        problem.File.ShouldBe(Alone);
        problem.Message.ShouldStartWith("Two versions are in force on 11 November 2019, so they overlap.");
        (problem.Line, problem.Column).ShouldBe((copy.Where(Alone, "every: 8").Line - 1, 5));
    }

    [Fact]
    public void A_version_may_end_before_the_next_begins()
    {
        using var copy = new PackFolderCopy("wales");
        copy.Change(Alone, "in_force_from: 2019-11-11", "in_force_from: 2019-11-11\n    in_force_until: 2099-12-31");

        PracticeLibrary.Load(copy.Folder).Packs.ShouldContain("wales");
    }

    [Fact]
    public void An_overlay_that_loosens_is_refused()
    {
        using var copy = new PackFolderCopy("england", "hillingdon");
        copy.Change("england/duties/core-group.yaml", "confidence: conflict", "confidence: seen").Change("england/duties/core-group.yaml", "every: the area's core-group-every or", "every: 28 calendar days or");

        var problem = Should.Throw<PackException>(() => PracticeLibrary.Load(copy.Folder)).Problems[0];

        (problem.File, problem.Line, problem.Column).ShouldBe((CoreGroup, copy.Where(CoreGroup, "42 calendar days").Line, copy.Where(CoreGroup, "42 calendar days").Column));
        problem.Message.ShouldContain("'42 calendar days or as the plan says for core groups' loosens 'core-group' of the base");
        problem.Message.ShouldContain("An area may only shorten.");
    }

    [Fact]
    public void Units_are_compared_over_every_day_of_the_calendar()
    {
        using var copy = new PackFolderCopy("england", "hillingdon");
        copy.Change("england/duties/core-group.yaml", "confidence: conflict", "confidence: seen").Change("england/duties/core-group.yaml", "every: the area's core-group-every or", "every: 40 working days or");

        PracticeLibrary.Load(copy.Folder).Packs.ShouldContain("hillingdon");
    }

    [Fact]
    public void What_can_not_be_compared_is_put_to_the_author()
    {
        using var copy = new PackFolderCopy("england", "hillingdon");
        copy.Change("england/duties/core-group.yaml", "confidence: conflict", "confidence: seen").Change("england/duties/core-group.yaml", "every: the area's core-group-every or", "every: 29 working days or");

        var problem = Should.Throw<PackException>(() => PracticeLibrary.Load(copy.Folder)).Problems[0];

        problem.File.ShouldBe(CoreGroup);
        problem.Message.ShouldStartWith("It can not be told whether '42 calendar days or as the plan says for core groups' is shorter than the base's '29 working days or as the plan says for core groups'");
        problem.Message.ShouldContain("Write it in the base's unit, or write both: the soonest counts.");
    }

    [Fact]
    public void Bank_holidays_missing_for_this_year_or_the_next_are_reported_when_packs_are_checked()
    {
        using var copy = new PackFolderCopy("wales");

        var problems = PracticeLibrary.Check(copy.Folder, new DateOnly(2028, 6, 1));

        problems.Select(p => p.File).ShouldBe(["calendars/england-and-wales.yaml", "calendars/isle-of-man.yaml", "calendars/northern-ireland.yaml", "calendars/scotland.yaml"]);
        problems[0].Message.ShouldBe("The bank holidays of 2029 are missing. Write '2029:' under 'years', with each bank holiday under 'holidays'.");
        problems[0].Line.ShouldBe(copy.Where("calendars/england-and-wales.yaml", "years:").Line);
    }

    [Fact]
    public void An_example_that_comes_out_otherwise_is_reported_when_packs_are_checked()
    {
        using var copy = new PackFolderCopy("wales");
        copy.Change(Alone, "- due: 2026-11-23\n        met: 2026-11-18", "- due: 2026-11-24\n        met: 2026-11-18");

        var problem = PracticeLibrary.Check(copy.Folder, PackFolderCopy.Today).ShouldHaveSingleItem();

        (problem.Line, problem.Column).ShouldBe((copy.Where(Alone, "due: 2026-11-24").Line, copy.Where(Alone, "due: 2026-11-24").Column));
        problem.Message.ShouldContain("due is 2026-11-23, not 2026-11-24");
    }

    [Fact]
    public void The_packs_as_they_are_have_no_mistake() => PracticeLibrary.Check(Path.Combine(AppContext.BaseDirectory, "practice"), PackFolderCopy.Today).ShouldBeEmpty();

    [Fact]
    public void Every_mistake_is_told_at_once()
    {
        using var copy = new PackFolderCopy("england", "wales");
        copy.Change(Alone, "owner: lead-social-worker", "owner: nobody").Change("england/duties/visit.yaml", "kind: rhythm", "kind: rythm");

        Should.Throw<PackException>(() => PracticeLibrary.Load(copy.Folder)).Problems.Select(p => p.File).Distinct().ShouldBe(["england/duties/visit.yaml", Alone]);
    }

    [Fact]
    public void An_area_is_told_what_its_setting_takes()
    {
        var area = new AreaDefinition("lea-201", "Area", "england", [new("visit-every", new DateOnly(2020, 1, 1), "10 days"), new("visit-evry", new DateOnly(2020, 1, 1), "10 working days")]);

        var problems = Should.Throw<PackException>(() => PracticeLibrary.Default.RulesOf(area)).Problems;

        problems[0].Message.ShouldContain("'10 days' has no unit. Write '10 working days' or '10 calendar days'.");
        problems[1].Message.ShouldContain("'visit-evry' is not a setting of England. Write 'visit-every'.");
    }
}
