using System.Text;

namespace EcfMentor.Application.Files;

/// <summary>One record of a CSV.</summary>
/// <param name="Line">The physical line on which it starts, from 1, blank lines and line breaks inside quotes counted.</param>
/// <param name="Cells">Its cells, unquoted.</param>
/// <param name="Fault">What is wrong with its quotes, in plain English; null when nothing is.</param>
public sealed record DelimitedRecord(int Line, IReadOnlyList<string> Cells, string? Fault);

/// <summary>
/// Reads RFC 4180 text record by record, with LF, CRLF or CR at the ends of lines, holding one record at a time.
/// Blank lines are passed over. It is our own because people correct their files by line number: it must know the line
/// on which each record starts and say which quote was left open, neither of which CsvHelper tells without exceptions.
/// </summary>
public sealed class DelimitedReader(TextReader reader, char delimiter = ',')
{
    // An open quote swallows the rest of the file; no true record is nearly as long.
    private const int LongestRecord = 256 * 1024;

    private readonly char[] _buffer = new char[16 * 1024];
    private readonly StringBuilder _cell = new();
    private List<string> _cells = [];
    private State _state = State.Start;
    private string? _fault;
    private int _next;
    private int _length;
    private int _size;
    private int _line = 1;
    private int _startLine = 1;
    private int _quoteLine;
    private bool _afterReturn;
    private bool _quotedBefore;
    private bool _stopped;

    private enum State
    {
        Start,
        Plain,
        Quoted,
        QuoteInQuoted,
    }

    /// <summary>The next record; null at the end.</summary>
    public async ValueTask<DelimitedRecord?> ReadAsync(CancellationToken cancel = default)
    {
        while (!_stopped)
        {
            if (_next == _length && !await FillAsync(cancel))
            {
                return Finish();
            }

            if (Take(_buffer[_next++]))
            {
                if (IsBlank())
                {
                    Reset();
                    continue;
                }

                return Complete();
            }

            if (_size > LongestRecord)
            {
                _fault = $"The row is longer than {LongestRecord} characters";
                return Finish();
            }
        }

        return null;
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancel)
    {
        _next = 0;
        _length = await reader.ReadAsync(_buffer, cancel);
        return _length > 0;
    }

    /// <summary>Takes one character; true when it ends a record.</summary>
    private bool Take(char c)
    {
        _size++;
        var newLine = c == '\r' || (c == '\n' && !_afterReturn);
        var secondHalf = c == '\n' && _afterReturn;
        _afterReturn = c == '\r';
        if (newLine)
        {
            _line++;
        }

        if (_state == State.Quoted)
        {
            TakeQuoted(c);
            return false;
        }

        if (secondHalf)
        {
            // The record ended at the CR, and what follows starts on this line's successor, counted already.
            _size = 0;
            return false;
        }

        return TakeUnquoted(c, newLine);
    }

    private void TakeQuoted(char c)
    {
        if (c == '"')
        {
            _state = State.QuoteInQuoted;
        }
        else
        {
            _cell.Append(c);
        }
    }

    private bool TakeUnquoted(char c, bool newLine)
    {
        if (newLine)
        {
            EndCell();
            return true;
        }

        if (c == delimiter)
        {
            EndCell();
        }
        else if (c == '"')
        {
            TakeQuote();
        }
        else if (_state == State.QuoteInQuoted && c is ' ' or '\t')
        {
            // Blanks between a closing quote and the comma mean nothing.
            return false;
        }
        else
        {
            if (_state == State.QuoteInQuoted)
            {
                _fault ??= "Text follows a closing quote. Double the quotes that belong to the text";
            }

            _state = State.Plain;
            _cell.Append(c);
        }

        return false;
    }

    private void TakeQuote()
    {
        if (_state == State.QuoteInQuoted)
        {
            _cell.Append('"');
            _state = State.Quoted;
        }
        else if (IsBlankCell())
        {
            _cell.Clear();
            _state = State.Quoted;
            _quotedBefore = true;
            _quoteLine = _line;
        }
        else
        {
            _cell.Append('"');
        }
    }

    private bool IsBlankCell()
    {
        for (var i = 0; i < _cell.Length; i++)
        {
            if (_cell[i] is not (' ' or '\t'))
            {
                return false;
            }
        }

        return true;
    }

    private void EndCell()
    {
        _cells.Add(_cell.ToString());
        _cell.Clear();
        _state = State.Start;
    }

    private bool IsBlank() => _cells.Count == 1 && !_quotedBefore && string.IsNullOrWhiteSpace(_cells[0]);

    private DelimitedRecord? Finish()
    {
        _stopped = true;
        if (_state == State.Quoted)
        {
            _fault = $"A quote that opens in line {_quoteLine} is never closed. Close it or take it out";
        }
        else if (_cells.Count == 0 && _cell.Length == 0 && _state == State.Start)
        {
            return null;
        }

        EndCell();
        return IsBlank() ? null : Complete();
    }

    private DelimitedRecord Complete()
    {
        var record = new DelimitedRecord(_startLine, _cells, _fault);
        Reset();
        return record;
    }

    private void Reset()
    {
        (_cells, _fault, _startLine, _size, _quotedBefore) = ([], null, _line, 0, false);
    }
}
