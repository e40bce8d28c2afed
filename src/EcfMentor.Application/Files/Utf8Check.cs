namespace EcfMentor.Application.Files;

/// <summary>Says whether bytes that come in pieces are UTF-8 as a whole (Unicode, table 3-7).</summary>
internal sealed class Utf8Check
{
    private int _missing;
    private byte _low = 0x80;
    private byte _high = 0xBF;
    private bool _broken;

    /// <summary>True when all bytes so far are UTF-8 and no character is cut off.</summary>
    public bool IsValid => !_broken && _missing == 0;

    /// <summary>Takes the next bytes.</summary>
    public void Feed(ReadOnlySpan<byte> bytes)
    {
        while (!_broken && !bytes.IsEmpty)
        {
            if (_missing == 0)
            {
                var next = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
                if (next < 0)
                {
                    return;
                }

                Lead(bytes[next]);
                bytes = bytes[(next + 1)..];
                continue;
            }

            _broken = bytes[0] < _low || bytes[0] > _high;
            (_low, _high) = (0x80, 0xBF);
            _missing--;
            bytes = bytes[1..];
        }
    }

    // The first continuation byte is narrower after some leads, which rules out long forms, surrogates and what lies beyond Unicode.
    private void Lead(byte lead)
    {
        (_missing, _low, _high) = lead switch
        {
            >= 0xC2 and <= 0xDF => (1, (byte)0x80, (byte)0xBF),
            0xE0 => (2, (byte)0xA0, (byte)0xBF),
            0xED => (2, (byte)0x80, (byte)0x9F),
            >= 0xE1 and <= 0xEF => (2, (byte)0x80, (byte)0xBF),
            0xF0 => (3, (byte)0x90, (byte)0xBF),
            >= 0xF1 and <= 0xF3 => (3, (byte)0x80, (byte)0xBF),
            0xF4 => (3, (byte)0x80, (byte)0x8F),
            _ => (0, (byte)0, (byte)0),
        };
        _broken = _missing == 0;
    }
}
