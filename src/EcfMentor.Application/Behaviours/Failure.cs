using System.Reflection;
using EcfMentor.Application.Messaging;

namespace EcfMentor.Application.Behaviours;

/// <summary>Turns an error into the response type of a request, whatever it would have answered.</summary>
internal static class Failure<TResponse>
{
    private static readonly MethodInfo FromError = typeof(TResponse).GetMethod("op_Implicit", [typeof(Error)])
        ?? throw new InvalidOperationException($"{typeof(TResponse).Name} is not a Result.");

    public static TResponse Of(Error error) => (TResponse)FromError.Invoke(null, [error])!;
}
