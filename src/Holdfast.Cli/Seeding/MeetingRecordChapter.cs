using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;

namespace Holdfast.Cli.Seeding;

/// <summary>The latest core groups as they were recorded in the meeting: who came and how, what was said of the risk, members' own records, and who confirmed what they do.</summary>
internal sealed class MeetingRecordChapter(Story story)
{
    /// <summary>How many of the latest meetings are told in full.</summary>
    public const int Latest = 2;

    private static readonly string[] Risks =
    [
        "The risk is the same on bad nights and smaller on the others: somebody of the network is there by seven.", "It is greatest on Fridays and when money runs out. The list on the fridge makes it smaller.",
        "The group sees less to fear than at the conference, and asks to see it hold over the winter.",
    ];

    private static readonly string[] Away = ["Was called to another child", "Ill; nobody could cover at such notice", "On leave, and the cover was not told"];

    private static readonly string[] Own = ["I go on seeing {0} at home, and ring {1} when a visit does not happen.", "Agreed as in the plan. My part is the next appointment with {0}; {1} knows the day."];

    private readonly SeedFamily family = story.Family;

    // Dice of its own, so that the rest of the story falls as it always has.
    private readonly SeedRandom random = new(story.Family.Key, "recorded meetings");

    public void Tell(DateOnly on, string key, bool first, DateTimeOffset typed, Author author)
    {
        var meeting = story.Id(key);
        var (risk, away, own) = (random.Pick(Risks), random.Pick(Away), random.Pick(Own));
        var byManager = first && story.Area.Code is ("hillingdon" or "isle-of-man");
        Write(typed.AddMinutes(1), author, $"{key} began", meeting, (_, _) => new WriteDown(new CoreGroupBegan(
            meeting, on, byManager ? family.Manager.Name : story.LeadOn(on).Name, byManager ? CoreGroupChair.TeamManager : CoreGroupChair.LeadSocialWorker, null, story.LeadOn(on).Name, false, null)));
        for (var i = 0; i < 10; i++)
        {
            var place = i;
            Write(typed.AddMinutes(2), author, $"{key} attended {i}", meeting, (child, record) => record.CoreGroup.ElementAtOrDefault(place) is { } member ? new WriteDown(Attended(child, record, member, meeting, on, key, away)) : null);
        }

        Write(typed.AddMinutes(3), author, $"{key} said", meeting, (_, record) => new RecordCoreGroupParts(
            meeting, [new CoreGroupSays(CoreGroupParts.Decisions, record.CoreGroupsHeld.Last(h => h.MeetingId == meeting).WhatWasAgreed), new CoreGroupSays(CoreGroupParts.RiskAnalysis, risk)], []));
        var later = story.After(on, 2);
        Write(Story.At(later, 10, 40), new Author(family.Health.UserId ?? story.LeadOn(on).UserId, family.Health.UserId is null ? Capacity.LeadSocialWorker : Capacity.CoreGroupProfessional), $"{key} own record", meeting, (child, record) =>
            record.CoreGroup.Any(m => m.PersonId == family.Health.PersonId)
                ? new KeepOwnRecord(SeedIds.For(child.Key, $"{key} own record"), meeting, later, family.Health.UserId, family.Health.Name, string.Format(System.Globalization.CultureInfo.InvariantCulture, own, child.Name.Given, family.Carer.Name), "In the health record")
                : null);
        Write(Story.At(later, 11, 15), new Author(story.LeadOn(on).UserId, Capacity.LeadSocialWorker), $"{key} confirmed", meeting, (child, record) => record.CoreGroup.Any(m => m.PersonId == family.Teacher.PersonId)
            ? new ConfirmTasks(SeedIds.For(child.Key, $"{key} confirmed"), meeting, later, family.Teacher.PersonId, family.Teacher.Name, "By telephone", null) : null);
    }

    private CoreGroupAttended Attended(SeedChild child, Child record, CoreGroupMember member, Guid meeting, DateOnly on, string key, string away)
    {
        var held = record.CoreGroupsHeld.Last(h => h.MeetingId == meeting);
        var came = member.PersonId == child.Id ? held.ChildCame : held.Came.Any(c => c.PersonId == member.PersonId);
        var lead = member.Name == story.LeadOn(on).Name;
        var how = came || lead ? CoreGroupHow.Came : member.Agency is not null && member.Name == family.Teacher.Name ? CoreGroupHow.WrittenReport : CoreGroupHow.DidNotCome;
        return new CoreGroupAttended(
            SeedIds.For(family.Key, $"{key} attended {member.PersonId} {how}"), meeting, on, member.PersonId, member.Name, member.Role, member.Agency, how, lead, null,
            how == CoreGroupHow.WrittenReport ? "In school every day but two; quieter than before the summer." : null, how is CoreGroupHow.Came ? null : member.PersonId == child.Id ? "Did not want to sit with everybody" : member.Agency is null ? "Had work that day" : away,
            how is CoreGroupHow.Came || member.Agency is null ? null : "The line manager", null);
    }

    /// <summary>Only of children for whom the meeting was held.</summary>
    private void Write(DateTimeOffset at, Author author, string key, Guid meeting, Func<SeedChild, Child, ICommand?> ask) =>
        story.Plan(at, author, key, family.Children, (child, record) => record.CoreGroupsHeld.Any(h => h.MeetingId == meeting) ? ask(child, record) : null);
}
