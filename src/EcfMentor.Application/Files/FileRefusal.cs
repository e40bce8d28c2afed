namespace EcfMentor.Application.Files;

/// <summary>Why a whole file cannot be taken.</summary>
public enum FileFault
{
    /// <summary>Nothing in it.</summary>
    Empty = 1,

    /// <summary>Not text: a workbook, an archive, a picture, a web page.</summary>
    NotCsv = 2,

    /// <summary>Text, but not in an encoding that we read.</summary>
    WrongEncoding = 3,

    /// <summary>Parted by something other than commas.</summary>
    WrongDelimiter = 4,

    /// <summary>Columns that are needed aren't there.</summary>
    MissingColumns = 5,

    /// <summary>A column stands there twice.</summary>
    DuplicateColumns = 6,

    /// <summary>More bytes than are taken.</summary>
    TooLarge = 7,

    /// <summary>More rows than are taken.</summary>
    TooManyRows = 8,

    /// <summary>A header and nothing below it.</summary>
    NoRows = 9,

    /// <summary>Rows that cannot be read.</summary>
    BadRows = 10,
}

/// <summary>A file that was refused as a whole. Nothing of it is kept.</summary>
/// <param name="Fault">The kind of fault.</param>
/// <param name="Message">What is wrong and what to do, in plain English.</param>
public sealed record FileRefusal(FileFault Fault, string Message);
