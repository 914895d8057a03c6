using Holdfast.Casework;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Letters;

/// <summary>What the letters of a conference say in the chair's own words.</summary>
[Does(Doing.SignLetters)]
public sealed class WriteLetterWordsModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid Conference { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public string? WhatMustChange { get; set; }

    [BindProperty]
    public string? WhatWeWillDo { get; set; }

    [BindProperty]
    public string? IfNothingChanges { get; set; }

    [BindProperty]
    public string? NotFollowed { get; set; }

    [BindProperty]
    public string? ForTheChild { get; set; }

    /// <summary>The conference made an outline plan, which the letters carry.</summary>
    public bool HasOutline => ConferenceMeeting.Find(Child, Conference) is not null && !OutlinePlan.Of(Child, Conference).IsEmpty;

    public override string Heading => "What the letters say";

    public override string Home => "letters";

    protected override string Done => "What the letters say is recorded";

    protected override IReadOnlySet<Type> Edits { get; } = new HashSet<Type> { typeof(LetterWordsWritten) };

    protected override bool Offered => ConferenceLetters.Of(Child, Conference) is not null;

    protected override void Start()
    {
        if (ConferenceMeeting.Find(Child, Conference) is { } meeting)
        {
            // What the chair said is where the letters begin; the chair makes it plain. The outline plan stands in the letters by itself.
            Reasons = meeting.Reasons?.Reasons;
            if (!HasOutline)
            {
                WhatMustChange = meeting.Statements.IsEmpty ? null : string.Join("\n\n", meeting.Statements.Select(s => $"{Text.Sentence(s.SafetyGoal)} It is seen by: {Text.Sentence(s.Measure)} For how long: {Text.Sentence(s.Duration)}"));
                WhatWeWillDo = string.Join("\n", meeting.Points.Where(p => p.Column == BoardColumn.NextStep).Select(p => p.Words));
            }
        }

        if (ConferenceLetters.Of(Child, Conference)?.Words is { } before)
        {
            (Reasons, WhatMustChange, WhatWeWillDo) = (before.Reasons, before.WhatMustChange, before.WhatWeWillDo);
            (IfNothingChanges, NotFollowed, ForTheChild) = (before.IfNothingChanges, before.NotFollowed, before.ForTheChild);
        }
    }

    protected override ICommand Command() =>
        new WriteLetterWords(CommandId, Conference, Reasons ?? "", Text.Clean(WhatMustChange), WhatWeWillDo, IfNothingChanges, NotFollowed, ForTheChild);
}
