using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace EcfMentor.Web.Infrastructure.Mvc;

/// <summary>Where a value can't even be read, says so in words for people, not for programmers.</summary>
public sealed class PlainBindingMessages : IBindingMetadataProvider
{
    public void CreateBindingMetadata(BindingMetadataProviderContext context)
    {
        var metadata = context.BindingMetadata;
        var messages = new DefaultModelBindingMessageProvider();
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => "Check this: we can't read it");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "Check this: we can't read it");
        messages.SetUnknownValueIsInvalidAccessor(_ => "Check this: we can't read it");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Check this: we can't read it");
        messages.SetValueIsInvalidAccessor(_ => "Check this: we can't read it");
        messages.SetValueMustBeANumberAccessor(_ => "Enter a number");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Enter a number");
        messages.SetValueMustNotBeNullAccessor(_ => "Choose or enter something here");
        messages.SetMissingBindRequiredValueAccessor(_ => "Choose or enter something here");
        messages.SetMissingKeyOrValueAccessor(() => "Choose or enter something here");
        metadata.ModelBindingMessageProvider = messages;
    }
}
