using Holdfast.Casework;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Journal;
using Holdfast.Records.Cases;
using Holdfast.Records.Scores;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;

namespace Holdfast.Web.Pages.OneChild.Conferences.Meeting;

/// <summary>The chair shows the private scores, all of them in one act.</summary>
[Does(Doing.RecordConference)]
public sealed class ShowScoresModel(FormDesk desk, ScoreDesk scores) : MeetingForm(desk)
{
    private readonly Dictionary<Guid, IReadOnlyList<HeldScore>> held = [];

    public ScoresGiven Given { get; private set; } = new([], []);

    public override string Heading => $"Show the scores about {Child.ShortName} together";

    public override string Button => "Show them together";

    protected override string Done => "The scores are shown";

    protected override bool Offered => base.Offered && held.GetValueOrDefault(Child.Id) is { Count: > 0 };

    protected override bool Fits(Child sibling) => base.Fits(sibling) && held.GetValueOrDefault(sibling.Id) is { Count: > 0 };

    protected override string FieldOf(string about) => about == nameof(ShowConferenceScores.Given) ? "" : base.FieldOf(about);

    protected override async Task LoadFamily(IReadOnlyList<Child> family, CancellationToken cancel)
    {
        foreach (var child in family)
        {
            held[child.Id] = await scores.Private(child, ConferenceId, cancel);
        }
    }

    protected override async Task Load(CancellationToken cancel)
    {
        if (Meeting is { } meeting)
        {
            Given = await scores.Given(new ChildAtConference(Child, meeting), cancel);
        }
    }

    protected override void Start() => ForAll();

    protected override ICommand Command() =>
        new ShowConferenceScores(ConferenceId, held.SelectMany(h => h.Value.Select(s => (Child: h.Key, s.Score))).ToLookup(s => s.Child, s => s.Score));

    protected override async Task<RecordOutcome?> Take(RecordRequest request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var outcome = await base.Take(request, cancel);
        if (outcome is RecordOutcome.Recorded or RecordOutcome.AlreadyRecorded)
        {
            await scores.Shown([.. request.Children.SelectMany(c => held[c])], cancel);
        }

        return outcome;
    }
}
