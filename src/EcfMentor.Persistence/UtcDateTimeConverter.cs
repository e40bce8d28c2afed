using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EcfMentor.Persistence;

/// <summary>Instants are UTC: refuses to store a local time, and marks what is read as UTC.</summary>
internal sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : DateTime.SpecifyKind(value, DateTimeKind.Utc),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
