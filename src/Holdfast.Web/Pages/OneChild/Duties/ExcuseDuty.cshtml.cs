using Holdfast.Casework;
using Holdfast.Casework.Duties;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Duties;

/// <summary>A manager excuses a duty, with the reason. It shows as excused, never as done.</summary>
[Does(Doing.Manage)]
public sealed class ExcuseDutyModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public string? Rule { get; set; }

    /// <summary>The entry that opened it.</summary>
    [BindProperty(SupportsGet = true)]
    public int Opened { get; set; }

    /// <summary>Which of those the rule names, where it asks the same of several.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public override string Heading => "Excuse a duty";

    public override string Lede => "It will show as excused, by you, for this reason.";

    public override string Button => "Excuse it";

    public override string Home => "duties";

    public Practice.Duty Duty => View.Duties.First(IsIt);

    protected override bool Offered => View.Duties.Any(IsIt);

    protected override string Done => "The duty is excused";

    protected override ICommand Command() => new Casework.Duties.ExcuseDuty(Rule!, Opened, Reason ?? "", FormDesk.MyName, Text.Clean(Key));

    private bool IsIt(Practice.Duty duty) => duty.Rule == Rule && duty.OpenedBy == Opened && duty.Key == Text.Clean(Key);
}
