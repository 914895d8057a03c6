using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Web.Drawing;
using Holdfast.Web.Reading;

namespace Holdfast.Web.Pages.OneChild.Conferences.Meeting;

/// <summary>One note on the wall.</summary>
public sealed record BoardNote(string Words, string Small, string? Class);

/// <summary>One column on the wall.</summary>
public sealed record BoardColumnShown(string Id, string Heading, string Small, IReadOnlyList<BoardNote> Notes);

/// <summary>A danger and the goal that answers it, which are never shown apart.</summary>
public sealed record BoardPair(string Danger, string DangerSmall, string Goal, string Measure, string Duration);

/// <summary>
/// The conference on the wall, for everybody in the room to read (M04): the area's method chooses the columns, the family's words come first. Everybody includes those who
/// are kept out of a part: who that is, why, what each thinks of a plan, reports and addresses are never here, nor what was said while somebody was kept out.
/// </summary>
public sealed class BoardModel(MeetingDesk desk, ScoreDesk scores) : MeetingPage(desk)
{
    /// <summary>So much can be read from across a room in the largest type, and so much in the next.</summary>
    private const int Roomy = 400;
    private const int Full = 800;

    /// <summary>What a note takes beside its words, in letters.</summary>
    private const int AroundANote = 60;

    private IReadOnlyList<BoardColumnShown>? columns;

    protected override string What => "OneChild/Conferences/Meeting/Board";

    /// <summary>One line of scores for each child, or one for all when each score was given for all.</summary>
    public IReadOnlyList<(string? Name, ScaleDrawing Drawing)> Scales
    {
        get
        {
            if (Rules.ScaleOfArea is not { } scale)
            {
                return [];
            }

            var each = Children.Select(c => (c.Child.ShortName, Scores: c.Meeting.Scores.Where(s => s.Scale == scale).ToList())).ToList();
            return each.Skip(1).All(e => e.Scores.Select(s => s.ScoreId).SequenceEqual(each[0].Scores.Select(s => s.ScoreId)))
                ? [(null, ScaleDrawing.Of(scale, each[0].Scores))]
                : [.. each.Select(e => ((string?)e.ShortName, ScaleDrawing.Of(scale, e.Scores)))];
        }
    }

    /// <summary>"3 of 5 have given their score": how many, and not what.</summary>
    public string? ScoresWaiting { get; private set; }

    /// <summary>How tightly it must be set to fit the wall.</summary>
    public string Density => (Longest + Below) switch
    {
        <= Roomy => "",
        <= Full => "hf-board--full",
        _ => "hf-board--crowded",
    };

    /// <summary>The letters of the fullest column.</summary>
    private int Longest => Columns.Select(c => c.Notes.Sum(n => n.Words.Length + AroundANote)).DefaultIfEmpty().Max();

    /// <summary>What stands below the columns takes the height of about so many letters of a column: it is as wide as all of them.</summary>
    private int Below => (Pairs.Select(p => p.Danger.Length + p.Goal.Length + p.Measure.Length).DefaultIfEmpty().Max() is > 0 and var pair ? (2 * AroundANote) + (pair * Math.Min(Pairs.Count, 3) / 3) : 0)
        + (BottomLines.Count > 0 ? AroundANote : 0) + (Scales.Count * AroundANote / 2);

    public IReadOnlyList<BoardColumnShown> Columns => columns ??= Laid();

    private IReadOnlyList<BoardColumnShown> Laid() =>
    [
        .. Rules.Method switch
        {
            "dynamic-risk-assessment" => (BoardColumnShown[])
            [
                new("risks", "Risks", "what may harm", Notes(BoardColumn.FamilyWords, BoardColumn.Risk, BoardColumn.ComplicatingFactor, BoardColumn.GreyArea)),
                new("protective", "Protective factors", "what keeps safe", Notes(BoardColumn.ProtectiveFactor, BoardColumn.ExistingSafety)),
                new("impact", $"Impact on {Names}", "what it is like, and what it does", Notes(BoardColumn.Impact)),
            ],
            "strengthening-families" =>
            [
                new("family", "What the family says", "answers, throughout", Notes(BoardColumn.FamilyWords)),
                new("worries", "Danger and risk", "harm · what makes it harder · what is not clear", Notes(BoardColumn.Risk, BoardColumn.Impact, BoardColumn.ComplicatingFactor, BoardColumn.GreyArea)),
                new("well", "Strengths and safety", "what is good · what has kept the child safe", Notes(BoardColumn.ProtectiveFactor, BoardColumn.ExistingSafety)),
            ],
            _ =>
            [
                new("worries", "What are we worried about?", "harm · danger · what makes it harder", Notes(BoardColumn.FamilyWords, BoardColumn.Risk, BoardColumn.Impact, BoardColumn.ComplicatingFactor, BoardColumn.GreyArea)),
                new("well", "What is working well?", "strengths · safety already there", Notes(BoardColumn.ProtectiveFactor, BoardColumn.ExistingSafety)),
            ],
        },
        .. Steps,
    ];

    public IReadOnlyList<BoardPair> Pairs =>
    [
        .. Once(m => m.Statements).Select(s => new BoardPair(
            s.Said.Danger, $"Danger{(s.Said.AgreedWith is { } who ? $" · agreed with {who}" : "")}{About(s.Of)}", s.Said.SafetyGoal, s.Said.Measure, s.Said.Duration)),
    ];

    public IReadOnlyList<BoardNote> BottomLines => Notes(BoardColumn.BottomLine);

    protected override async Task Load(CancellationToken cancel)
    {
        if (!Shows("scale") || Rules.ScaleOfArea is null || Meeting.IsDecided || View.Known is not null)
        {
            return;
        }

        var given = await scores.Given(Children.First(c => c.Child.Id == Child.Id), cancel);
        ScoresWaiting = given.Given.Count == 0 ? null : $"{given.Given.Count} of {given.Given.Count + given.NotYet.Count} have given their score";
    }

    /// <summary>The three columns of a dynamic risk assessment have a fourth only when something is to go in it.</summary>
    private IEnumerable<BoardColumnShown> Steps
    {
        get
        {
            var column = new BoardColumnShown("needs", "What needs to happen?", "next steps", Notes(BoardColumn.NextStep));
            return Rules.Method == "dynamic-risk-assessment" && column.Notes.Count == 0 ? [] : [column];
        }
    }

    /// <summary>The child first, then parents, then the family's network, then professionals; each in the order it was said. What was said without somebody is left out.</summary>
    private IReadOnlyList<BoardNote> Notes(params BoardColumn[] columns) =>
    [
        .. Once(m => m.Points.Where(p => p.SaidWithout is null && columns.Contains(p.Column))).OrderBy(p => p.Said.Voice).Select(p => new BoardNote(
            p.Said.Voice == Voice.Child ? $"“{p.Said.Words.Trim('“', '”', '"')}”" : p.Said.Words,
            $"{(columns.Length > 1 && p.Said.Column is BoardColumn.ComplicatingFactor or BoardColumn.GreyArea or BoardColumn.ExistingSafety ? $"{MeetingWords.Of(p.Said.Column)} · " : "")}{p.Said.Whose}{About(p.Of)}",
            p.Said.Voice switch { Voice.Child => "hf-note--child", Voice.Professional => null, _ => "hf-note--family" })),
    ];
}
