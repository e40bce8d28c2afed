using EcfMentor.Tenancy;

namespace EcfMentor.Application.Ports;

/// <summary>Makes room for a trust in the database that will hold its rows. Doing it twice changes nothing.</summary>
public interface ITrustSpace
{
    Task OpenAsync(TenantInfo tenant, CancellationToken ct);
}
