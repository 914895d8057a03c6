namespace Holdfast.Web.Forms.Drafts;

/// <summary>Reads a form before its page does.</summary>
public static class SentForms
{
    /// <summary>The form, or nothing when there is none, or when what was sent can not be read as one; the page then answers for itself.</summary>
    public static async Task<IFormCollection?> ReadSentForm(this HttpRequest request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType)
        {
            return null;
        }

        try
        {
            return await request.ReadFormAsync(cancel);
        }
        catch (Exception unreadable) when (unreadable is IOException or InvalidDataException)
        {
            return null;
        }
    }
}
