using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Forms.Corrections;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Corrections;

/// <summary>Puts right what an entry says, of any kind. The entry stays as it was written, and the correction stands beside it.</summary>
[Does(Doing.Record)]
public sealed class CorrectModel(FormDesk desk) : ChildForm(desk)
{
    /// <summary>The entry, by its place in the child's journal.</summary>
    [BindProperty(SupportsGet = true)]
    public int Entry { get; set; }

    [BindProperty]
    public Dictionary<string, FieldAnswer> Answers { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Sent from the check: record it.</summary>
    [BindProperty]
    public string? Step { get; set; }

    public override string Heading => Now is null ? "Correct an entry" : "Check the correction";

    public override string? Lede => Now is null ? "What was written stays readable, with your correction and the reason beside it." : null;

    public override string Button => Now is null ? "Continue" : "Record the correction";

    public override string Home => "record";

    public IReadOnlyList<EventField> Fields { get; private set; } = [];

    public EntryReading Before => View.Reader.Read(Fact!.What);

    public bool HoldsLists => EventFields.HoldsLists(Fact!.What);

    public DateOnly DayBefore => Fact!.What.HappenedOn;

    /// <summary>The entry as it would read, when the page shows it to be checked.</summary>
    public EntryReading? Now { get; private set; }

    public DateOnly DayNow { get; private set; }

    /// <summary>What would read otherwise, and nothing else: on a phone the two whole readings do not stand side by side.</summary>
    public IReadOnlyList<(string Label, string Was, string Will)> Changes
    {
        get
        {
            if (Now is null)
            {
                return [];
            }

            var (was, will) = (Said(DayBefore, Before), Said(DayNow, Now));
            return [.. was.Concat(will).Select(r => r.Key).Distinct(StringComparer.Ordinal).Select(l => (l, Of(was, l), Of(will, l))).Where(c => c.Item2 != c.Item3)];
        }
    }

    protected override bool Offered => Fact is { Withdrawn: false, What: not (EntryCorrected or EntryWithdrawn) } fact && View.Disclosure.Shows(fact);

    protected override IReadOnlySet<Type>? Edits => new HashSet<Type> { Fact!.What.GetType() };

    protected override string Done => "The correction is recorded";

    private RecordedFact? Fact => Child.Find(Entry);

    protected override Task Load(CancellationToken cancel)
    {
        Fields = Offered ? Form().Of(Fact!.What) : [];
        foreach (var field in Fields)
        {
            Answers.TryAdd(field.Path, new FieldAnswer());
        }

        return Task.CompletedTask;
    }

    protected override void Start()
    {
        foreach (var field in Fields)
        {
            Answers[field.Path] = field.Kind == FieldKind.Date
                ? new FieldAnswer { On = field.Value is null ? null : DateOnly.ParseExact(field.Value, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) }
                : new FieldAnswer { Text = field.Value };
        }
    }

    protected override ICommand? Command()
    {
        var problems = new List<(string Path, string Message)>();
        var now = Form().Rebuild(Fact!.What, Fields.Where(f => f.Kind != FieldKind.Kept).ToDictionary(f => f.Path, Typed), problems);
        foreach (var (path, message) in problems)
        {
            var field = FieldOf(Fields.First(f => f.Path == path));
            if (ModelState.GetValidationState(field) != Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid)
            {
                ModelState.AddModelError(field, message);
            }
        }

        return now is null ? null : new CorrectEntry(Entry, now, Reason ?? "");
    }

    protected override bool ShowsFirst(ICommand command)
    {
        if (Step == "record")
        {
            return false;
        }

        var correct = (CorrectEntry)command;
        if (correct.Now == Fact!.What)
        {
            ModelState.AddModelError("", "Nothing is different yet. Change what is wrong");
        }

        foreach (var refusal in correct.Decide(Child, View.Lists, View.Today).Refusals)
        {
            ModelState.AddModelError(FieldOf(refusal.About), refusal.Message);
        }

        (Now, DayNow) = (ModelState.IsValid ? View.Reader.Read(correct.Now) : null, correct.Now.HappenedOn);
        return true;
    }

    private static ILookup<string, string> Said(DateOnly on, EntryReading reading)
    {
        var rows = reading.Rows.Select(r => (r.Label, r.Text)).Prepend(("Day", UkDate.Long(on))).Prepend(("Entry", reading.Title));
        return (reading.OwnWords is { } own ? rows.Append(("In the child’s own words", own)) : rows).ToLookup(r => r.Item1, r => r.Item2, StringComparer.Ordinal);
    }

    private static string Of(ILookup<string, string> said, string label) => string.Join("; ", said[label]) is { Length: > 0 } words ? words : "Nothing";

    /// <summary>What the decision finds wrong with the entry as it should be stands above the form: it is about its date.</summary>
    protected override string FieldOf(string about) => about == nameof(CorrectEntry.Now) ? "" : about;

    public static string FieldOf(EventField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return $"{nameof(Answers)}[{field.Path}].{(field.Kind == FieldKind.Date ? nameof(FieldAnswer.On) : nameof(FieldAnswer.Text))}";
    }

    private string? Typed(EventField field)
    {
        var answer = Answers[field.Path];
        return field.Kind == FieldKind.Date ? answer.On is { } on ? UkDate.Iso(on) : null : answer.Text;
    }

    private EventFields Form() => new(View.Rules.Lists(Fact!.What.HappenedOn), NameOf);

    /// <summary>People of the network and meetings; ids people can not read are not shown.</summary>
    private string? NameOf(Guid id) => id == Child.Id ? Child.ShortName
        : Child.Network.TryGetValue(id, out var person) ? person.Name
        : Child.MeetingWith(id) is { } meeting ? UkDate.Long(meeting.HeldOn)
        : Child.Visits.FirstOrDefault(v => v.VisitId == id) is { } visit ? $"Visit on {UkDate.Long(visit.VisitedOn)}"
        : null;
}
