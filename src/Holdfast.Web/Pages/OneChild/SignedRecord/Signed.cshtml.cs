using Holdfast.Casework;
using Holdfast.Casework.SignedRecord;
using Holdfast.Web.Access;

namespace Holdfast.Web.Pages.OneChild.SignedRecord;

/// <summary>Which periods of the record are signed by the lead social worker, and where it has gaps. Not for other agencies.</summary>
[Does(Doing.ReadLetters)]
public sealed class SignedModel(Names names, SignedIn me) : ChildPage
{
    public SignedPeriods Periods => SignedPeriods.Of(Child, View.Day);

    /// <summary>The lead social worker signs.</summary>
    public bool MaySign => View.May(Doing.Record) && Child.LeadSocialWorker is { UserId: { } lead } && lead == me.UserId;

    public IReadOnlyList<(LateEntry Entry, string Title, string Author)> Late { get; private set; } = [];

    public async Task OnGet()
    {
        var late = new List<(LateEntry, string, string)>();
        foreach (var entry in Periods.Late)
        {
            if (Child.Find(entry.Version) is { } fact && View.Disclosure.Shows(fact))
            {
                late.Add((entry, View.Reader.Read(fact.What).Title, await names.Of(fact.Original.RecordedBy, View.Words, UkClock.DayOf(fact.Original.RecordedAt))));
            }
        }

        Late = late;
    }

    public string Said(IEnumerable<Days> days) => string.Join("; ", days.Select(d => d.From == d.To ? UkDate.Long(d.From) : $"{UkDate.Long(d.From)} to {UkDate.Long(d.To)}"));
}
