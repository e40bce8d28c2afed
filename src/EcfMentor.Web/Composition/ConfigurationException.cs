namespace EcfMentor.Web.Composition;

/// <summary>A setting is missing or wrong. The message is one sentence that says what to set; the start stops with it.</summary>
public sealed class ConfigurationException(string message) : Exception(message);
