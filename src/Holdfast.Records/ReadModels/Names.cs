using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Holdfast.Records.ReadModels;

/// <summary>How names are compared: without capitals or accents, and by how they sound.</summary>
public static class Names
{
    /// <summary>The words of a name in lower case without accents; hyphens and spaces part words, apostrophes do not.</summary>
    public static IReadOnlyList<string> Words(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return [];
        }

        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                word.Append(Unaccented(Rune.ToLowerInvariant(rune)));
            }
            else if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark && rune.Value is not ('\'' or '’' or '‘' or '`'))
            {
                Take(words, word);
            }
        }

        Take(words, word);
        return words;
    }

    /// <summary>The words joined by single spaces, for sorting and comparing.</summary>
    public static string Plain(string? name) => string.Join(' ', Words(name));

    /// <summary>
    /// How a word sounds, near enough to bring spellings of one name together: Catherine and Katharyn, Mohammed and Muhamad, Steven and Stephen.
    /// Consonants are kept in a common spelling, vowels after the first letter are left out.
    /// </summary>
    public static string Sound(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var spelt = word;
        foreach (var (from, to) in Spellings)
        {
            spelt = spelt.Replace(from, to, StringComparison.Ordinal);
        }

        var sound = new StringBuilder(spelt.Length);
        for (var i = 0; i < spelt.Length; i++)
        {
            var letter = spelt[i];
            var kept = i == 0 ? Opening(letter) : letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h' or 'w' ? '\0' : letter;
            if (kept != '\0' && (sound.Length == 0 || sound[^1] != kept))
            {
                sound.Append(kept);
            }
        }

        return sound.ToString();
    }

    private static readonly (string From, string To)[] Spellings =
    [
        ("ph", "f"), ("gh", "g"), ("ck", "k"), ("ch", "k"), ("sch", "sk"), ("ce", "se"), ("ci", "si"), ("cy", "si"), ("c", "k"), ("q", "k"),
        ("x", "ks"), ("z", "s"), ("th", "t"), ("v", "f"), ("j", "g"), ("mac", "mk"), ("dt", "t"), ("wr", "r"), ("kn", "n"),
    ];

    private static char Opening(char letter) => letter is 'e' or 'i' or 'o' or 'u' or 'y' ? 'a' : letter;

    // Normalising strings does nothing where globalisation is invariant, so the letters are listed.
    private static readonly (string Plain, string Accented)[] Accents =
    [
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
        ("b", "ḃḅḇ"),
        ("c", "çćĉċčḉ"),
        ("d", "ďḋḍḏḑḓ"),
        ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
        ("f", "ḟ"),
        ("g", "ĝğġģǧǵḡ"),
        ("h", "ĥȟḣḥḧḩḫẖ"),
        ("i", "ìíîïĩīĭįǐȉȋḭḯỉị"),
        ("j", "ĵǰ"),
        ("k", "ķǩḱḳḵ"),
        ("l", "ĺļľḷḹḻḽ"),
        ("m", "ḿṁṃ"),
        ("n", "ñńņňǹṅṇṉṋ"),
        ("o", "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
        ("p", "ṕṗ"),
        ("r", "ŕŗřȑȓṙṛṝṟ"),
        ("s", "śŝşšșṡṣṥṧṩ"),
        ("t", "ţťțṫṭṯṱẗ"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
        ("v", "ṽṿ"),
        ("w", "ŵẁẃẅẇẉẘ"),
        ("x", "ẋẍ"),
        ("y", "ýÿŷȳẏẙỳỵỷỹ"),
        ("z", "źżžẑẓẕ"),
        ("ae", "æ"), ("oe", "œ"), ("ss", "ß"), ("th", "þ"), ("d", "đð"), ("l", "ł"), ("o", "ø"), ("i", "ı"), ("h", "ħ"),
    ];

    private static readonly FrozenDictionary<char, string> PlainOf =
        Accents.SelectMany(a => a.Accented.Select(c => (c, a.Plain))).ToFrozenDictionary(p => p.c, p => p.Plain);

    private static string Unaccented(Rune rune) => rune.IsBmp && PlainOf.TryGetValue((char)rune.Value, out var plain) ? plain : rune.ToString();

    private static void Take(List<string> words, StringBuilder word)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }
}
