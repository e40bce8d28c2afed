using System.Text;
using EcfMentor.Application.Ports;

namespace EcfMentor.TestCommon;

/// <summary>Writes establishment files, and rows of the catalog that came from one.</summary>
public static class GiasText
{
    private const string Header =
        "URN,LA (code),LA (name),EstablishmentNumber,EstablishmentName,TypeOfEstablishment (code),TypeOfEstablishment (name),"
        + "EstablishmentTypeGroup (code),EstablishmentTypeGroup (name),EstablishmentStatus (code),EstablishmentStatus (name),"
        + "OpenDate,CloseDate,PhaseOfEducation (code),PhaseOfEducation (name),TrustSchoolFlag (code),Trusts (code),Trusts (name),UKPRN,Town,Postcode";

    /// <summary>A file with these rows below its header, in Windows-1252 as the service writes it.</summary>
    public static MemoryStream File(params string[] rows) =>
        new(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(string.Join("\r\n", rows.Prepend(Header)) + "\r\n"));

    /// <summary>One row. <paramref name="flag"/> 3 is a multi-academy trust, 1 a foundation trust; <paramref name="status"/> 1 is open, 2 closed.</summary>
    public static string Row(int urn, string name = "Fen End Primary School", int status = 1, int flag = 3, string trust = "2047", string trustName = "WANDSWORTH LEARNING TRUST") =>
        $"{urn},212,Wandsworth,2001,{name},34,Academy converter,10,Academies,{status},State,01-09-2011,,2,Primary,{flag},{trust},{trustName},10030000,London,SW17 0AA";

    /// <summary>A school of the catalog.</summary>
    public static Establishment School(int urn, int? trustCode, string? trustName, int status = 1) => new()
    {
        Urn = urn,
        Name = $"School {urn}",
        StatusCode = status,
        StatusName = "State",
        TrustCode = trustCode,
        TrustName = trustName,
    };
}
