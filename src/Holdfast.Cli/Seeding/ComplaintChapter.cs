using Holdfast.Casework;
using Holdfast.Casework.Complaints;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;

namespace Holdfast.Cli.Seeding;

/// <summary>A parent who does not agree with the conference: the appeal, who talked with them, and what came of it. The plan stands meanwhile.</summary>
internal sealed class ComplaintChapter
{
    private readonly Story story;
    private readonly SeedFamily family;

    // Dice of its own, so that the rest of the story falls as it always has.
    private readonly SeedRandom random;

    public ComplaintChapter(Story story) => (this.story, family, random) = (story, story.Family, new SeedRandom(story.Family.Key, "complaint"));

    public void Tell(Guid conference, DateOnly heldOn)
    {
        // After a conference of the last days an appeal is still open.
        var isNew = story.Shape.Standing == Standing.NewPlan;
        if (!random.Chance(isNew ? 0.7 : 0.12))
        {
            return;
        }

        var (came, answered, met, decided) = (story.After(heldOn, isNew ? 3 : 6), story.After(heldOn, isNew ? 5 : 8), story.After(heldOn, 10), story.After(heldOn, 22));
        var (id, lead) = (story.Id("appeal"), story.LeadOn(came));
        var chair = story.Area.Chair.Name;
        Plan(came, 14, "appeal", new Author(lead.UserId, Capacity.LeadSocialWorker), new ReceiveComplaint(
            id, came, ComplaintRoute.Conference, ComplaintKind.Appeal, family.Carer.Name, null, "I was not asked before everybody else had spoken, and half of what was read out is two years old", "Another conference", null, conference, lead.Name));
        Plan(answered, 10, "appeal answered", story.Chair, new TakeComplaintStep(story.Id("appeal answered"), id, answered, ComplaintStepKind.Acknowledged, "A letter: it came, the chair rings this week, the plan stands meanwhile", chair));
        Plan(met, 16, "appeal talked about", story.Chair, new TakeComplaintStep(story.Id("appeal talked about"), id, met, ComplaintStepKind.ChairMet, "An hour at the health centre. What was old was gone through line by line", chair));
        // What the parent says against the reason for the plan stands beside it wherever the plan is shown or sent.
        var stated = story.After(met, 3);
        story.Plan(Story.At(stated, 11, 5), story.Chair, "statement", family.Children, (child, record) =>
            Complaint.Find(record, id) is not null && record.Facts.FirstOrDefault(f => f.What is PlanPartWritten { Part: PlanPart.ReasonAndRisk }) is { } disputed
                ? new StateDisagreement(SeedIds.For(child.Id.ToString(), "statement"), disputed.Version, stated, family.Carer.Name, family.Carer.Id, "That is how it was two years ago. Nobody has asked me how it is now", id, chair)
                : null);
        Plan(decided, 15, "appeal decided", story.Manager, new DecideComplaint(
            story.Id("appeal decided"), id, decided, random.Chance(0.4) ? ComplaintResult.PartlyUpheld : ComplaintResult.NotUpheld, "The decision rested on what happened this year. Parents are asked first from now on", "The next review begins with the parents",
            "The conference service", decided, "By telephone, then by letter"));
    }

    private void Plan(DateOnly on, int hour, string key, Author author, ICommand command) =>
        story.Plan(Story.At(on, hour, 25), author, key, family.Children, (_, record) =>
            command is ReceiveComplaint appeal ? record.MeetingWith(appeal.ConferenceId!.Value) is null ? null : command : Complaint.Find(record, story.Id("appeal")) is null ? null : command);
}
