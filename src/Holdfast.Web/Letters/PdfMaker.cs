using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Holdfast.Web.Letters;

/// <summary>
/// Makes a tagged PDF of a letter by WeasyPrint, where that is installed: on half of the processors at most and after everything else, so that nobody's page waits
/// for somebody's letters. Where it is not installed there is no PDF, and the browser prints.
/// </summary>
public sealed partial class PdfMaker(ILogger<PdfMaker> log) : IDisposable
{
    private static readonly int AtOnce = Math.Max(1, Environment.ProcessorCount / 2);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim places = new(AtOnce);

    /// <summary>The program, wherever the machine keeps its programs.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, "weasyprint")).FirstOrDefault(File.Exists);

    /// <summary>The PDF; nothing where there is no program to make it.</summary>
    /// <exception cref="PdfNotMadeException">The program is there and did not make it.</exception>
    public async Task<byte[]?> Make(string page, CancellationToken cancel = default)
    {
        if (Program is null)
        {
            return null;
        }

        await places.WaitAsync(cancel);
        try
        {
            return await Run(Program, page, cancel);
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();

    private async Task<byte[]> Run(string program, string page, CancellationToken cancel)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(program)
            {
                // Tagged, so that a screen reader reads it. Nothing is fetched: the page holds all it needs, and what was typed is never markup.
                ArgumentList = { "--quiet", "--encoding", "utf-8", "--pdf-variant", "pdf/ua-1", "-", "-" },
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            },
        };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Longest);
        try
        {
            process.Start();
            MakeItWait(process);
            var complaints = process.StandardError.ReadToEndAsync(patience.Token);
            using var pdf = new MemoryStream();
            var reading = process.StandardOutput.BaseStream.CopyToAsync(pdf, patience.Token);
            await process.StandardInput.WriteAsync(page.AsMemory(), patience.Token);
            process.StandardInput.Close();
            await reading;
            await process.WaitForExitAsync(patience.Token);
            await complaints;
            return process.ExitCode == 0 && pdf.Length > 0 ? pdf.ToArray() : throw NotMade($"it ended with {process.ExitCode}");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw NotMade($"it took longer than {Longest.TotalSeconds} seconds");
        }
        catch (Exception broken) when (broken is Win32Exception or IOException)
        {
            throw NotMade(broken.GetType().Name);
        }
        finally
        {
            Stop(process);
        }
    }

    private PdfNotMadeException NotMade(string why)
    {
        NoPdf(why);
        return new PdfNotMadeException();
    }

    private static void MakeItWait(Process process)
    {
        try
        {
            process.PriorityClass = ProcessPriorityClass.BelowNormal;
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            // It has ended already, or the machine does not let us: it is made all the same.
        }
    }

    private static void Stop(Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        catch (InvalidOperationException)
        {
            // It never started.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A letter's PDF was not made: {Why}.")]
    private partial void NoPdf(string why);
}

/// <summary>The PDF of a letter could not be made; the letter is not signed, and can be signed again.</summary>
public sealed class PdfNotMadeException() : Exception("The PDF of the letter could not be made.");
