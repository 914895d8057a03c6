using System.Diagnostics;
using Holdfast.GovUk;

namespace Holdfast.Web.Letters;

/// <summary>The pictures of a young child's copy.</summary>
public enum CopyPicture
{
    House,
    Sun,
    Hands,
    Eyes,
    Bubble,
    Question,
}

/// <summary>Simple drawings of our own, made of lines. They stand beside words and never in place of them.</summary>
internal static class CopyPictures
{
    public static El Of(CopyPicture picture) => new El("svg").Class("paper__picture").Attr("viewBox", "0 0 100 100").Attr("width", "110").Attr("height", "110").Attr("aria-hidden", "true").Attr("focusable", "false")
        .Add(Lines(picture).Select(d => new El("path").Attr("d", d).Attr("fill", "none").Attr("stroke", "#0f4c5c").Attr("stroke-width", "4").Attr("stroke-linecap", "round").Attr("stroke-linejoin", "round")));

    private static string[] Lines(CopyPicture picture) => picture switch
    {
        CopyPicture.House => ["M12 50 50 16 88 50", "M22 44v42h56V44", "M42 86V62h16v24"],
        CopyPicture.Sun => ["M50 30a20 20 0 1 0 .1 0z", "M50 8v10M50 82v10M8 50h10M82 50h10M20 20l7 7M73 73l7 7M20 80l7-7M73 27l7-7"],
        CopyPicture.Hands => ["M12 60c14-16 26-16 38 0", "M50 60c12-16 24-16 38 0", "M30 50a10 10 0 1 0-.1 0M70 50a10 10 0 1 0-.1 0", "M38 66 50 74 62 66"],
        CopyPicture.Eyes => ["M8 50c14-24 28-24 42 0-14 24-28 24-42 0z", "M50 50c14-24 28-24 42 0-14 24-28 24-42 0z", "M29 45a5 5 0 1 0 .1 0zM71 45a5 5 0 1 0 .1 0z"],
        CopyPicture.Bubble => ["M14 18h72v48H46L30 84V66H14z", "M28 34h44M28 48h30"],
        CopyPicture.Question => ["M34 36c0-24 34-24 34 0 0 16-18 14-18 32", "M50 84v1"],
        _ => throw new UnreachableException($"{picture} has no drawing."),
    };
}
