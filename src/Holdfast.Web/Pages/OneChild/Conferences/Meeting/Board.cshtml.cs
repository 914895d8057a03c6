using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Web.Drawing;

namespace Holdfast.Web.Pages.OneChild.Conferences.Meeting;

/// <summary>One note on the wall.</summary>
public sealed record BoardNote(string Words, string Small, string? Class);

/// <summary>One column on the wall.</summary>
public sealed record BoardColumnShown(string Id, string Heading, string Small, IReadOnlyList<BoardNote> Notes);

/// <summary>The conference on the wall, for everybody in the room to read (M04): the area's method chooses the columns, the family's words come first.</summary>
public sealed class BoardModel(MeetingDesk desk) : MeetingPage(desk)
{
    protected override string What => "OneChild/Conferences/Meeting/Board";

    public ScaleDrawing? Scale => Rules.ScaleOfArea is { } scale
        ? ScaleDrawing.Of(scale, Once(m => m.Scores).Select(s => s.Said).Where(s => s.Scale == scale))
        : null;

    public IReadOnlyList<BoardColumnShown> Columns => Rules.Method == "dynamic-risk-assessment"
        ?
        [
            new("risks", "Risks", "what may harm", [.. Notes(BoardColumn.FamilyWords), .. Dangers, .. Notes(BoardColumn.Risk)]),
            new("protective", "Protective factors", "what keeps safe", [.. Notes(BoardColumn.ProtectiveFactor), .. Goals, .. Notes(BoardColumn.NextStep), .. Notes(BoardColumn.BottomLine)]),
            new("impact", $"Impact on {Names}", "what it is like, and what it does", Notes(BoardColumn.Impact)),
        ]
        :
        [
            new("worries", "What are we worried about?", "harm · danger · what makes it harder", [.. Notes(BoardColumn.FamilyWords), .. Notes(BoardColumn.Risk), .. Notes(BoardColumn.Impact), .. Dangers]),
            new("well", "What is working well?", "strengths · safety already there", Notes(BoardColumn.ProtectiveFactor)),
            new("needs", "What needs to happen?", "safety goals · next steps · bottom lines", [.. Goals, .. Notes(BoardColumn.NextStep), .. Notes(BoardColumn.BottomLine)]),
        ];

    private IEnumerable<BoardNote> Dangers => Once(m => m.Statements)
        .Select(s => new BoardNote(s.Said.Danger, $"Danger statement{(s.Said.AgreedWith is { } who ? $" · agreed with {who}" : "")}{About(s.Of)}", null));

    private IEnumerable<BoardNote> Goals => Once(m => m.Statements)
        .Select(s => new BoardNote(s.Said.SafetyGoal, $"Safety goal · seen by: {s.Said.Measure} · for {s.Said.Duration}{About(s.Of)}", null));

    /// <summary>The child first, then parents, then the family's network, then professionals; each in the order it was said.</summary>
    private IReadOnlyList<BoardNote> Notes(BoardColumn column) =>
    [
        .. Once(m => m.Points.Where(p => p.Column == column)).OrderBy(p => p.Said.Voice).Select(p => new BoardNote(
            p.Said.Voice == Voice.Child ? $"“{p.Said.Words.Trim('“', '”', '"')}”" : p.Said.Words, $"{(column == BoardColumn.BottomLine ? "Safety bottom line · " : "")}{p.Said.Whose}{About(p.Of)}",
            p.Said.Voice switch { Voice.Child => "hf-note--child", Voice.Professional => null, _ => "hf-note--family" })),
    ];
}
