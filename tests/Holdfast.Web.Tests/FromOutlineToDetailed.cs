using Holdfast.Casework;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;
using Holdfast.Cli.Seeding;
using Holdfast.Records.Cases;
using Holdfast.Records.Documents;
using Holdfast.Records.Journal;
using Holdfast.SiteKit;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests;

/// <summary>Three brothers and sisters from the outline plans of their conference to detailed ones, over two core groups.</summary>
[Collection(SharedSite.Name)]
public class FromOutlineToDetailed(Site site)
{
    private const string Form = "main form[method=post]";
    private static readonly DateOnly ConferenceOn = new(2026, 10, 12);
    private static readonly DemonstrationArea Area = Demonstration.Areas.Single(a => a.Code == "hillingdon");
    private readonly string family = "Fenwick" + string.Concat(NewId.Next().ToString("N").Where(char.IsAsciiLetter).Take(8));
    private readonly Guid mother = NewId.Next();
    private readonly Guid father = NewId.Next();
    private readonly Guid nurse = NewId.Next();

    [Fact, Trait("requirement", "M41"), Trait("requirement", "M12"), Trait("requirement", "H12"), Trait("requirement", "B27"), Trait("requirement", "M30"), Trait("requirement", "M28"), Trait("requirement", "M62"), Trait("requirement", "M47a"),
        Trait("requirement", "B19"), Trait("requirement", "H42"), Trait("requirement", "H24"), Trait("requirement", "M15")]
    public async Task A_lead_takes_three_plans_to_detailed_and_a_second_meeting_shows_which_child_needs_attention()
    {
        var (mara, joss, pip) = (await Child("Mara", new DateOnly(2014, 2, 3)), await Child("Joss", new DateOnly(2017, 6, 9)), await Child("Pip", new DateOnly(2020, 1, 20)));
        Known[] children = [mara, joss, pip];
        var lead = await site.As(Area.Worker(0).Email);

        // The first core group, chaired by the team manager, makes each child's detailed plan.
        var first = await Begin(lead, mara, [.. Date("HeldOn", 26, 10), ("Chair", Area.Managers[0].Name), ("ChairIs", "TeamManager")]);
        await Say(lead, mara, $"core-groups/{first}/everybody");
        lead.Words.ShouldNotContain("Nothing is written down yet of");
        foreach (var child in children)
        {
            await Say(lead, child, $"plan/action?outcomeId={child.Outcome}&meeting={first}",
                [("What", $"Ring the doctor about {child.Name} and sit with them"), ("Purpose", $"{child.Name} sleeps through every night"), ("PersonId", $"{nurse}"), ("Who", ""), .. Date("By", 9, 11), ("Why", "Put into detail at the first meeting")]);
        }

        await Say(lead, mara, $"core-groups/{first}/said?about=Decisions", ("Words[decisions]", "Ivy rings the doctor for each of them"));
        await Say(lead, mara, $"core-groups/{first}/close");
        foreach (var child in children)
        {
            await SendNotes(lead, child, first);
            var plan = DetailedPlan.Find(await Read(child.Id), Site.Today)!;
            plan.Outcomes.ShouldHaveSingleItem().OutcomeId.ShouldBe(child.Outcome, "each child keeps the outcome the conference agreed for that child");
            plan.Actions.ShouldHaveSingleItem().Says.Purpose.ShouldBe($"{child.Name} sleeps through every night");
            await ShouldHaveTheirOwnCopies(child, first, children.Where(c => c != child));
        }

        // The second records how it goes: one parent does not agree, and one action is re-negotiated.
        var second = await Begin(lead, mara, [("Chair", Area.Worker(0).Name), ("ChairIs", "LeadSocialWorker")]);
        await Say(lead, mara, $"core-groups/{second}/everybody", ("Chosen", Area.Worker(0).Name), ("Chosen", $"Dana {family}"), ("Chosen", "Ivy Marlow"), ("Chosen", "Sol Reed"));
        await Say(lead, mara, $"core-groups/{second}/attended?personId={father}", ("How", "DidNotCome"), ("Why", "He works away"));
        foreach (var (child, direction, different, state) in new[] { (mara, "Better", "Six calm nights of seven", "Done"), (joss, "Same", "As before, and he says so", "UnderWay"), (pip, "Worse", "Up every night this week", "NotDone") })
        {
            await Say(lead, child, $"plan/outcome-progress?outcome={child.Outcome}&meeting={second}", ("Direction", direction), ("Different", different), ("Evidence", "The sleep diary"));
            await Say(lead, child, $"plan/action-progress?planAction={await Action(child)}&meeting={second}", ("State", state), ("Words", "As Ivy told it"), ("SaidBy", "Ivy Marlow"));
        }

        await Say(lead, pip, $"plan/action?planAction={await Action(pip)}&meeting={second}", [.. Date("By", 7, 12), ("AskedBy", "Ivy Marlow"), ("Why", "The doctor was away")]);
        await Say(lead, mara, $"core-groups/{second}/disagreement", ("Who", $"Dana {family}"), ("What", "The visits in the evening"), ("Reasons", "They are too late for Pip"));
        await Say(lead, mara, $"core-groups/{second}/close");

        var renegotiated = DetailedPlan.Find(await Read(pip.Id), Site.Today)!.Actions.Single();
        renegotiated.Text.Wordings.Select(w => w.Says.By).ShouldBe([new DateOnly(2026, 11, 9), new DateOnly(2026, 12, 7)], "the old promise stays to be read");
        await lead.Open($"/children/{mara.Id}/core-groups");
        lead.Words.ShouldContain($"Dana {family}: The visits in the evening", Case.Sensitive, "it comes back on the next agenda");
        await lead.Open($"/children/{mara.Id}/plan");
        lead.Words.ShouldContain($"Dana {family} does not agree", Case.Sensitive, "and stands in the written plan");

        await ConfirmByLink(lead, pip, second);
        await SeesWhoNeedsAttention(mara, joss, pip);
    }

    private async Task ShouldHaveTheirOwnCopies(Known child, Guid meeting, IEnumerable<Known> others)
    {
        var copies = CoreGroupCopy.Of(await Read(child.Id), meeting);
        copies.Select(c => c.Frozen.Reader).ShouldBe([LetterReader.Parent, LetterReader.Parent, LetterReader.Child, LetterReader.Agency, LetterReader.Agency]);
        using var scope = site.Scope();
        foreach (var copy in copies)
        {
            var page = (await scope.ServiceProvider.GetRequiredService<LetterDocuments>().Open(copy.Frozen.CopyId, child.Id))!.Page;
            page.ShouldContain($"Copy for {copy.Frozen.To}");
            others.ShouldAllBe(o => !page.Contains($"{o.Name} sleeps", StringComparison.Ordinal));
            page.Contains($"{child.Name} sleeps through every night", StringComparison.Ordinal).ShouldBe(copy.Frozen.Reader != LetterReader.Child);
        }
    }

    private async Task ConfirmByLink(Browser lead, Known child, Guid meeting)
    {
        await lead.Open($"/children/{child.Id}/core-groups/{meeting}/link?member={nurse}");
        await lead.Send(Form);
        var address = new Uri(lead.Page.GetElementById("link")!.TextContent).AbsolutePath;
        var code = lead.Page.GetElementById("code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        using var phone = new Browser(site);
        await phone.Open(address);
        await phone.Send(Form, ("Code", code));
        phone.Words.ShouldContain("Ring the doctor about Pip and sit with them, by 7 December 2026");
        phone.Words.ShouldNotContain(family);
        await phone.Send(Form);
        CoreGroupMeeting.Find(await Read(child.Id), meeting)!.Confirmed.ShouldHaveSingleItem().Name.ShouldBe("Ivy Marlow");
    }

    private async Task SeesWhoNeedsAttention(Known mara, Known joss, Known pip)
    {
        var manager = await site.As(Area.Managers[0].Email);
        await manager.Open($"/children/{pip.Id}/plan/drift");
        manager.Words.ShouldContain("Worse for the child");
        foreach (var quiet in new[] { mara, joss })
        {
            await manager.Open($"/children/{quiet.Id}/plan/drift");
            manager.Words.ShouldContain("Nothing on the record suggests that the plan is drifting");
        }

        var rows = new List<string>();
        for (var page = 1; page <= 60 && !rows.Exists(r => r.Contains($"Pip {family}", StringComparison.Ordinal)); page++)
        {
            await manager.Open($"/team/plans?p={page}");
            rows.AddRange(manager.Page.QuerySelectorAll("tbody tr").Select(r => r.TextContent));
        }

        rows.Single(r => r.Contains($"Pip {family}", StringComparison.Ordinal)).ShouldContain("Worse for the child");
        rows.Where(r => r.Contains($"Mara {family}", StringComparison.Ordinal)).ShouldAllBe(r => !r.Contains("Worse", StringComparison.Ordinal));
    }

    private async Task<Guid> Begin(Browser lead, Known child, (string Name, string? Value)[] said)
    {
        await lead.Open($"/children/{child.Id}/core-groups/begin");
        await lead.Send(Form, said);
        lead.Errors.ShouldBeEmpty();
        return Guid.Parse(lead.Path.Split('?')[0].Split('/')[^1]);
    }

    private async Task SendNotes(Browser lead, Known child, Guid meeting)
    {
        await lead.Open($"/children/{child.Id}/core-groups/{meeting}/send");
        var rows = lead.Page.QuerySelectorAll("input[name$='.PersonId']").Length;
        await Sent(lead, [.. Enumerable.Range(0, rows).Select(i => ($"Rows[{i}].How", (string?)"HandedOver")), ("ForTheChild", "We talked about how you sleep."), ("HasRead", "yes"), ("Others", Area.Managers[0].Name)]);
    }

    private async Task Say(Browser lead, Known child, string form, params (string Name, string? Value)[] said)
    {
        await lead.Open($"/children/{child.Id}/{form}");
        await Sent(lead, said);
    }

    private static async Task Sent(Browser lead, (string Name, string? Value)[] said)
    {
        await lead.Send(Form, said);
        if (lead.Errors.Count == 0 && lead.Page.QuerySelector("button.govuk-button")?.TextContent.Trim() == "Save as it is")
        {
            await lead.Send(Form);
        }

        lead.Errors.ShouldBeEmpty(lead.Path);
    }

    private async Task<Guid> Action(Known child) => DetailedPlan.Find(await Read(child.Id), Site.Today)!.Actions.First().ActionId;

    private Task<Child> Read(Guid id) => site.Services.GetRequiredService<JournalStore>().ReadChild(id);

    private static (string Name, string? Value)[] Date(string field, int day, int month) => [($"{field}.Day", $"{day}"), ($"{field}.Month", $"{month}"), ($"{field}.Year", "2026")];

    private readonly Guid familyId = NewId.Next();
    private readonly Guid conference = NewId.Next();

    private async Task<Known> Child(string given, DateOnly born)
    {
        var (id, outcome, on, lead) = (NewId.Next(), NewId.Next(), ConferenceOn.AddDays(-30), Area.Worker(0));
        ChildEvent[] life =
        [
            new ChildRegistered(Area.Code, null, new PersonName(given, family), born, null, Sex.Unknown, null, on), new FamilyJoined(familyId, family, on), new ChildAllocated(Area.Teams[0].TeamId, lead.UserId, lead.Name, on),
            new NetworkPersonRecorded(new NetworkPerson(mother, $"Dana {family}", NetworkRole.Family, "mother", true, true, null, null, null), on),
            new NetworkPersonRecorded(new NetworkPerson(father, $"Rui {family}", NetworkRole.Family, "father", true, false, null, null, null), on),
            new ConferenceMeetingBegan(conference, ConferenceKind.Initial, ConferenceOn, "Pat Rowe"),
            new OutlineOutcomeAgreed(outcome, conference, ConferenceOn, null, $"{given} has a calm night, every night", "The sleep diary"),
            new InitialConferenceHeld(conference, ConferenceOn, ConferenceDecision.Plan, "neglect", lead.UserId, lead.Name, null),
            new PlanBegan(NewId.Next(), ConferenceOn, "neglect", null, new Interval(10, TimeUnit.WorkingDays), null), new LeadSocialWorkerNamed(lead.UserId, lead.Name, ConferenceOn),
            new CoreGroupMembersNamed(
                [
                    new CoreGroupMember(mother, $"Dana {family}", "mother", null, null), new CoreGroupMember(father, $"Rui {family}", "father", null, null),
                    new CoreGroupMember(nurse, "Ivy Marlow", "health visitor", "NHS", null), new CoreGroupMember(new Guid("3f0e9f0e-4a5c-4a7e-9f51-5d3c8a0b7b11"), "Sol Reed", "teacher", "Hillside Primary", null),
                ],
                ConferenceOn),
        ];
        await site.Services.GetRequiredService<CaseRecords>().AppendMany([new BatchedAct(id, life, NewId.Next(), new Author(lead.UserId, Capacity.LeadSocialWorker))]);
        return new Known(id, given, outcome);
    }

    private sealed record Known(Guid Id, string Name, Guid Outcome);
}
