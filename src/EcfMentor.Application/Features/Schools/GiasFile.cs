using System.Runtime.CompilerServices;
using System.Text;
using EcfMentor.Application.Files;
using EcfMentor.Domain.Schools;

namespace EcfMentor.Application.Features.Schools;

/// <summary>Something wrong with one row of a GIAS file.</summary>
/// <param name="Line">The physical line on which the row starts, from 1.</param>
/// <param name="Column">The column; null when the row as a whole is wrong.</param>
/// <param name="Message">What is wrong.</param>
public sealed record GiasRowError(int Line, string? Column, string Message);

/// <summary>
/// A GIAS establishment file (edubasealldata) that was opened. Rows stream; the file is good only when all of them were
/// read and <see cref="Verdict"/> is null, so keep nothing before.
/// </summary>
public sealed class GiasFile : IAsyncDisposable
{
    /// <summary>Row errors that are kept; the rest are only counted.</summary>
    public const int ErrorsKept = 100;

    private readonly Stream _stream;
    private readonly Encoding? _encoding;
    private readonly long _start;
    private readonly bool _ownsStream;
    private readonly List<GiasRowError> _errors = [];

    private GiasFile(Stream stream, bool ownsStream, SniffedText text)
    {
        (_stream, _ownsStream, _encoding, Refusal) = (stream, ownsStream, text.Encoding, text.Refusal);
        _start = stream.CanSeek ? stream.Position : 0;
    }

    /// <summary>Why the file cannot be read at all; null when its rows can be.</summary>
    public FileRefusal? Refusal { get; private set; }

    /// <summary>Wrong rows of the last reading, at most <see cref="ErrorsKept"/>.</summary>
    public IReadOnlyList<GiasRowError> Errors => _errors;

    /// <summary>Faults of the last reading in all.</summary>
    public int ErrorCount { get; private set; }

    /// <summary>Good rows of the last reading.</summary>
    public int RowCount { get; private set; }

    /// <summary>
    /// After the rows were read to the end: why the whole file is refused, or null when every row is good.
    /// One wrong row refuses the file, since a file cut short or changed by hand must not half replace the schools.
    /// </summary>
    public FileRefusal? Verdict
    {
        get
        {
            if (Refusal is not null || (ErrorCount == 0 && RowCount > 0))
            {
                return Refusal;
            }

            return ErrorCount > 0
                ? new(FileFault.BadRows, $"Line {_errors[0].Line}: {_errors[0].Message}{Others}. Nothing was changed")
                : new(FileFault.NoRows, "The file has no schools below its first line. Nothing was changed");
        }
    }

    private string Others => ErrorCount == 1 ? "" : $", and {ErrorCount - 1} more";

    /// <summary>
    /// Opens a file: tells its encoding (a byte order mark or valid UTF-8, else Windows-1252) and checks its header.
    /// A stream that cannot seek is first copied to a temporary file.
    /// </summary>
    public static async Task<GiasFile> OpenAsync(Stream stream, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var own = !stream.CanSeek;
        stream = own ? await CopyAsync(stream, cancel) : stream;
        var file = new GiasFile(stream, own, await TextSniffer.SniffAsync(stream, cancel));
        if (file.Refusal is null)
        {
            using var text = file.Reader();
            var (records, _, refusal) = await HeaderAsync(text, cancel);
            records.Dispose();
            file.Refusal = refusal;
        }

        return file;
    }

    /// <summary>
    /// The good rows in the order of the file, one at a time. Wrong ones go to <see cref="Errors"/>.
    /// May be called again, for a first pass that only checks. Yields nothing when the file was refused.
    /// </summary>
    public async IAsyncEnumerable<GiasEstablishment> ReadAsync([EnumeratorCancellation] CancellationToken cancel = default)
    {
        (RowCount, ErrorCount) = (0, 0);
        _errors.Clear();
        if (Refusal is not null)
        {
            yield break;
        }

        using var text = Reader();
        var (records, header, _) = await HeaderAsync(text, cancel);
        using var reading = records;
        var seen = new Dictionary<Urn, int>();
        while (await records.ReadAsync(cancel) is { } record)
        {
            if (record.Cells.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            var row = new GiasRow(record, header!);
            var establishment = row.Establishment();
            if (establishment is not null && !seen.TryAdd(establishment.Urn, record.Line))
            {
                row.Fault("URN", $"URN {establishment.Urn} was on line {seen[establishment.Urn]} already");
            }

            if (row.Errors.Count > 0)
            {
                Keep(row.Errors);
                continue;
            }

            RowCount++;
            yield return establishment!;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _ownsStream ? _stream.DisposeAsync() : ValueTask.CompletedTask;

    private static async Task<(DelimitedReader Records, CsvHeader? Header, FileRefusal? Refusal)> HeaderAsync(TextReader text, CancellationToken cancel)
    {
        var records = new DelimitedReader(text);
        if (await CsvHeader.FirstAsync(records, cancel) is not { } first)
        {
            return (records, null, new(FileFault.Empty, "The file is empty. Choose the file again"));
        }

        var refusal = CsvHeader.Read(first, GiasRow.Needed, GiasRow.Optional, out var header);
        return (records, header, refusal);
    }

    private static async Task<Stream> CopyAsync(Stream stream, CancellationToken cancel)
    {
        var copy = new FileStream(Path.GetTempFileName(), new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        });
        await stream.CopyToAsync(copy, cancel);
        copy.Position = 0;
        return copy;
    }

    private void Keep(IReadOnlyList<GiasRowError> errors)
    {
        ErrorCount += errors.Count;
        _errors.AddRange(errors.Take(ErrorsKept - _errors.Count));
    }

    private StreamReader Reader()
    {
        _stream.Position = _start;
        return new(_stream, _encoding!, detectEncodingFromByteOrderMarks: true, bufferSize: 32 * 1024, leaveOpen: true);
    }
}
