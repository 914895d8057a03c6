using Holdfast.Records.Mail;
using Holdfast.Records.Storage;
using Holdfast.Web.Evidence;
using Holdfast.Web.Letters;

namespace Holdfast.Web.Startup;

/// <summary>Letters, and the mail that carries them.</summary>
internal static class LetterServices
{
    public static void AddHoldfastLetters(this IServiceCollection services, DatabaseSettings database, string? mail)
    {
        services.AddScoped<LetterDesk>();
        services.AddScoped<EvidenceDesk>();
        services.AddSingleton<UnsentMail>();
        services.AddSingleton<PdfMaker>();
        services.AddSingleton(MailTransport.For(MailSettings.Parse(mail, database)));
        services.AddSingleton<IMailRights, MailRights>();
        services.AddSingleton<MailCarrier>();
        services.AddHostedService(p => p.GetRequiredService<MailCarrier>());
    }
}
