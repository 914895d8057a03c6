using Holdfast.Casework;
using Holdfast.SiteKit;

namespace Holdfast.Journeys.Live;

/// <summary>Recording a visit as a social worker does it, question by question.</summary>
public static class Visiting
{
    /// <summary>When and where, to all the children the form offers: at home today, unannounced.</summary>
    public static async Task SayWhenAndWhere(this Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        await visitor.FillDate("Date of the visit", Site.Today);
        await visitor.Choose("Where?", "At home");
        await visitor.Choose("Did the family know you were coming?", "No");
        await visitor.Press("Save and continue");
        await visitor.IsAt("Who was seen, and how?");
    }

    /// <summary>The child was seen alone and awake, with bedroom, and said these words.</summary>
    public static async Task SaySeen(this Visitor visitor, Child child, string words, string meaning)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        ArgumentNullException.ThrowIfNull(child);
        var name = child.ShortName;
        await visitor.Choose($"Was {name} seen?", "Yes");
        await visitor.Choose($"Was {name} seen alone?", "Alone");
        if (await visitor.Question($"Was {name} awake?").CountAsync() > 0)
        {
            await visitor.Choose($"Was {name} awake?", "Awake");
        }

        await visitor.Choose($"Was {name}’s bedroom seen?", "Yes");
        await visitor.Fill($"What did {name} say or show, in {name}’s own words?", words);
        await visitor.Fill($"How did {name} choose to communicate?", "Talking while drawing");
        await visitor.Fill($"What does it mean for {name}?", meaning);
    }

    /// <summary>Somebody refused at the door of the home today; again tomorrow.</summary>
    public static async Task SayRefused(this Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        await visitor.FillDate("When did you try to see the children?", Site.Today);
        await visitor.Choose("What stood in the way?", "Somebody refused");
        await visitor.Fill("Who obstructed or refused? (if anybody did)", "A man at the window");
        await visitor.Choose("Was it a visit to the home?", "Yes");
        await visitor.Choose("Did the family know you were coming?", "No");
        await visitor.Fill("What happened?", "Nobody came to the door; a light went off.");
        await visitor.Fill("How do you know the children are safe, or what is being done now?", "School saw them at three; I go again tomorrow.");
        await visitor.FillDate("If not, when is the second attempt?", Site.Today.AddDays(1));
        await visitor.Press("Save and continue");
        await visitor.IsAt("Check your answers");
    }

    /// <summary>The rows of My work that ask for a visit to a family, as "what: when".</summary>
    public static async Task<IReadOnlyList<string>> VisitsDue(this Visitor visitor, string family)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return await visitor.Page.EvaluateAsync<string[]>(
            """
            family => [...document.querySelectorAll('.hf-family')].filter(f => f.querySelector('h3').textContent.trim() === family)
              .flatMap(f => [...f.querySelectorAll('.hf-duty')]).filter(d => [...d.querySelectorAll('a')].some(a => a.textContent.startsWith('Record a visit')))
              .map(d => d.querySelector('b').textContent + ': ' + d.querySelector('.hf-duty__when').textContent.replace(/\s+/g, ' ').trim())
            """,
            family);
    }
}
