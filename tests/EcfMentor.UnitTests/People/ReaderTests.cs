using EcfMentor.Domain.People;
using EcfMentor.Domain.Schools;
using Xunit;

namespace EcfMentor.UnitTests.People;

/// <summary>What each reader of typed text takes, refuses and suggests.</summary>
public class ReaderTests
{
    [Theory]
    [InlineData("1234567", "1234567")]
    [InlineData(" 1234567\u00A0", "1234567")]
    [InlineData("RP 12/34567", "1234567")]
    [InlineData("12345", "0012345")]
    [InlineData("123456", "0123456")]
    [InlineData("0000123", "0000123")]
    public void Trn_takes_five_to_seven_digits_and_pads_them(string text, string expected)
    {
        Assert.True(Trn.TryParse(text, out var trn, out var reason), reason);
        Assert.Equal(expected, trn.Value);
    }

    [Theory]
    [InlineData("12345678", "A TRN has 7 digits. This has 8.", "TRN has 8 digits, not 7", "A TRN has 7 digits. Check the extra one")]
    [InlineData("123456789", "A TRN has 7 digits. This has 9.", "TRN has 9 digits, not 7", "A TRN has 7 digits. Check the 2 extra ones")]
    [InlineData("1234", "A TRN has 7 digits. This has 4.", "TRN has 4 digits, not 7", "A TRN has 7 digits. Add the 3 that are missing")]
    [InlineData("none", "A TRN has 7 digits. This has none.", "TRN has no digits", "A TRN has 7 digits. Give the number, or leave it blank")]
    [InlineData("", "A TRN has 7 digits. This has none.", "TRN has no digits", "A TRN has 7 digits. Give the number, or leave it blank")]
    [InlineData("١٢٣٤٥٦٧", "A TRN has 7 digits. This has none.", "TRN has no digits", "A TRN has 7 digits. Give the number, or leave it blank")]
    public void Trn_says_what_is_wrong(string text, string reason, string summary, string message)
    {
        Assert.False(Trn.TryParse(text, out _, out var actual));
        Assert.Equal(reason, actual);
        var problem = Trn.Parse(text).Problem!;
        Assert.Equal((summary, message), (problem.Summary, problem.Message));
    }

    [Fact]
    public void Trn_written_as_a_quantity_gets_a_fix() => Assert.Equal("1234567", Trn.Parse("1234567.0").Problem!.Fix);

    [Theory]
    [InlineData("email@domain.com")]
    [InlineData("email@domain.COM")]
    [InlineData("firstname.o'lastname@domain.com")]
    [InlineData("email@subdomain.domain.com")]
    [InlineData("firstname+lastname@domain.com")]
    [InlineData("1234567890@domain.com")]
    [InlineData("_______@domain.com")]
    [InlineData("email@domain.superlongtld")]
    [InlineData("email@double--hyphen.com")]
    [InlineData("info@german-financial-services.vermögensberatung")]
    [InlineData("\u200B a.b@fen-end.norfolk.sch.uk \uFEFF")]
    public void Email_takes_what_Notify_takes(string text) => Assert.True(EmailAddress.Parse(text).Ok);

    [Theory]
    [InlineData("")]
    [InlineData("plainaddress")]
    [InlineData("@no-local-part.com")]
    [InlineData("no-tld@domain")]
    [InlineData("no-host@")]
    [InlineData(";beginning-semicolon@domain.co.uk")]
    [InlineData("middle-semicolon@domain.co;uk")]
    [InlineData("\"quoted-local-part\"@domain.com")]
    [InlineData("lots-of-dots@domain..gov..uk")]
    [InlineData("two-dots..in-local@domain.com")]
    [InlineData("multiple@domains@domain.com")]
    [InlineData("spaces in local@domain.com")]
    [InlineData("spaces-in-domain@dom ain.com")]
    [InlineData("underscores-in-domain@dom_ain.com")]
    [InlineData("pipe-in-domain@example.com|gov.uk")]
    [InlineData("comma,in-local@gov.uk")]
    [InlineData("pound-sign-in-local£@domain.com")]
    [InlineData("local-with-’-apostrophe@domain.com")]
    [InlineData("domain-starts-with-a-dot@.domain.com")]
    [InlineData("domain-ends-with-a-dot@domain.com.")]
    [InlineData("brackets(in)local@domain.com")]
    [InlineData("incorrect-punycode@xn---something.com")]
    [InlineData("email@123.123.123.123")]
    [InlineData("line\nbreak@domain.com")]
    public void Email_refuses_what_Notify_refuses(string text)
    {
        Assert.False(EmailAddress.TryParse(text, out _, out var reason));
        Assert.NotEmpty(reason);
    }

    [Theory]
    [InlineData("s.okoro@marramhigh", "email isn't complete", "Add the rest of the address, such as .org.uk", null)]
    [InlineData("a b@fen.org.uk", "email has a space in it", "Remove the space from the email address", "ab@fen.org.uk")]
    [InlineData("Ann Bo <a.bo@fen.org.uk>", "email has a space in it", "Remove the space from the email address", "a.bo@fen.org.uk")]
    [InlineData("mailto:a.bo@fen.org.uk", "email has a character that isn't allowed", "Check the part before the @: use letters, digits, full stops and hyphens", "a.bo@fen.org.uk")]
    [InlineData("a.bo@fen,org,uk", "email isn't complete", "Add the rest of the address, such as .org.uk", "a.bo@fen.org.uk")]
    [InlineData("a.bo@fen.org.uk;", "email isn't right after the @", "Check the part after the @, such as name@school.org.uk", "a.bo@fen.org.uk")]
    public void Email_says_what_to_do(string text, string summary, string message, string? fix)
    {
        var problem = EmailAddress.Parse(text).Problem!;
        Assert.Equal((summary, message, fix), (problem.Summary, problem.Message, problem.Fix));
    }

    [Fact]
    public void Email_is_at_most_200_characters()
    {
        var host = "@" + new string('a', 60) + ".org.uk";
        Assert.True(EmailAddress.Parse(new string('a', 200 - host.Length) + host).Ok);
        Assert.False(EmailAddress.Parse(new string('a', 201 - host.Length) + host).Ok);
        Assert.False(EmailAddress.Parse("a@" + new string('a', 64) + ".org.uk").Ok);
    }

    [Fact]
    public void Email_is_the_same_in_any_case()
    {
        var (one, two) = (EmailAddress.Parse("Ann@Fen.org.uk").Value!, EmailAddress.Parse("ann@fen.ORG.uk").Value!);
        Assert.Equal(one, two);
        Assert.Equal(one.GetHashCode(), two.GetHashCode());
        Assert.Equal("Ann@Fen.org.uk", one.Value);
        Assert.Equal("ann@fen.org.uk", one.Normalised);
    }

    [Theory]
    [InlineData("1", 100)]
    [InlineData("1.0", 100)]
    [InlineData("1.00", 100)]
    [InlineData("0.6", 60)]
    [InlineData(" 0.85 ", 85)]
    [InlineData(".5", 50)]
    [InlineData("0.1", 10)]
    [InlineData("0.100000", 10)]
    public void Fte_takes_a_tenth_to_one(string text, int hundredths) => Assert.Equal(hundredths, Fte.Parse(text).Value.Hundredths);

    [Theory]
    [InlineData("0,6", "0.6")]
    [InlineData("60%", "0.6")]
    [InlineData("60 %", "0.6")]
    [InlineData("60", "0.6")]
    [InlineData("100", "1.0")]
    [InlineData("3/5", "0.6")]
    [InlineData("0.6 FTE", "0.6")]
    [InlineData("Full-time", "1.0")]
    [InlineData("0.333", "0.33")]
    [InlineData("0", null)]
    [InlineData("0.09", null)]
    [InlineData("1.1", null)]
    [InlineData("-0.6", null)]
    [InlineData("6e-1", null)]
    [InlineData("1/0", null)]
    [InlineData("%", null)]
    [InlineData("", null)]
    [InlineData("part time", null)]
    [InlineData("99999999999999999999999999999999999", null)]
    public void Fte_refuses_and_suggests(string text, string? fix)
    {
        var parsed = Fte.Parse(text);
        Assert.False(parsed.Ok);
        Assert.Equal(fix, parsed.Problem.Fix);
    }

    [Fact]
    public void Fte_survives_being_written_and_read()
    {
        for (var hundredths = 10; hundredths <= 100; hundredths++)
        {
            Assert.Equal(hundredths, Fte.Parse(Fte.FromHundredths(hundredths).ToString()).Value.Hundredths);
        }

        Assert.Equal(Fte.Full, default);
    }

    [Theory]
    [InlineData("Mon Tue Wed", "Mon Tue Wed")]
    [InlineData("wed, MON;tue", "Mon Tue Wed")]
    [InlineData("Mon/Tue/Fri", "Mon Tue Fri")]
    [InlineData("  thu ", "Thu")]
    [InlineData("Mon,,Tue", "Mon Tue")]
    public void Working_days_take_short_names(string text, string expected) =>
        Assert.Equal(expected, WorkingDaysReader.Parse(text).Value.Names());

    [Theory]
    [InlineData("Tuesday", "Tue")]
    [InlineData("Mon-Fri", "Mon Tue Wed Thu Fri")]
    [InlineData("Monday to Wednesday", "Mon Tue Wed")]
    [InlineData("mon – thurs", "Mon Tue Wed Thu")]
    [InlineData("Mon-Tue, Thu-Fri", "Mon Tue Thu Fri")]
    [InlineData("Mondays and Weds", "Mon Wed")]
    [InlineData("Tues & Thur", "Tue Thu")]
    [InlineData("Mon+Fri", "Mon Fri")]
    [InlineData("every day", "Mon Tue Wed Thu Fri")]
    [InlineData("Full time", "Mon Tue Wed Thu Fri")]
    [InlineData("Mon Tue Sat", "Mon Tue")]
    [InlineData("Sun", null)]
    [InlineData("Fri-Mon", null)]
    [InlineData("Mon-", null)]
    [InlineData("3 days", null)]
    [InlineData("Moon", null)]
    [InlineData("", null)]
    public void Working_days_refuse_and_suggest(string text, string? fix)
    {
        var parsed = WorkingDaysReader.Parse(text);
        Assert.False(parsed.Ok);
        Assert.Equal(fix, parsed.Problem.Fix);
    }

    [Fact]
    public void Working_days_ask_for_the_names()
    {
        var problem = WorkingDaysReader.Parse("3 days").Problem!;
        Assert.Equal(("we need the names of the days", "Name the days, such as Mon Tue Wed"), (problem.Summary, problem.Message));
    }

    [Fact]
    public void Working_days_survive_being_written_and_read()
    {
        for (var bits = 1; bits <= (int)WorkingDays.All; bits++)
        {
            Assert.Equal((WorkingDays)bits, WorkingDaysReader.Parse(((WorkingDays)bits).Names()).Value);
        }
    }

    [Theory]
    [InlineData("ECT", Role.Ect)]
    [InlineData("ect", Role.Ect)]
    [InlineData(" Induction  TUTOR ", Role.InductionTutor)]
    [InlineData("ite tutor", Role.IteTutor)]
    [InlineData("Trust Leader", Role.TrustLeader)]
    public void Role_takes_names_in_any_case(string text, Role role) => Assert.Equal(role, RoleReader.Parse(text).Value);

    [Theory]
    [InlineData("Head", "Headteacher")]
    [InlineData("Head teacher", "Headteacher")]
    [InlineData("Principal", "Headteacher")]
    [InlineData("NQT", "ECT")]
    [InlineData("ECT mentor", "Mentor")]
    [InlineData("Menotr", "Mentor")]
    [InlineData("induction-tutor", "Induction tutor")]
    [InlineData("Professional tutor", "ITE tutor")]
    [InlineData("Caretaker", null)]
    [InlineData("", null)]
    public void Role_refuses_and_suggests(string text, string? fix)
    {
        var parsed = RoleReader.Parse(text);
        Assert.False(parsed.Ok);
        Assert.Equal(fix, parsed.Problem.Fix);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("primary", Phase.Primary)]
    [InlineData("Middle Deemed Secondary", Phase.MiddleDeemedSecondary)]
    [InlineData("16 plus", Phase.SixteenPlus)]
    [InlineData("ALL-THROUGH", Phase.AllThrough)]
    public void Phase_takes_names_and_blank(string text, Phase? phase)
    {
        var parsed = Phases.Parse(text);
        Assert.True(parsed.Ok);
        Assert.Equal(phase, parsed.Value);
    }

    [Theory]
    [InlineData("All through", "All-through")]
    [InlineData("Sixth form", "16 plus")]
    [InlineData("Primery", "Primary")]
    [InlineData("Maths", null)]
    public void Phase_refuses_and_suggests(string text, string? fix) => Assert.Equal(fix, Phases.Parse(text).Problem!.Fix);

    [Theory]
    [InlineData("100000", 100000)]
    [InlineData("20001", 20001)]
    [InlineData(" 149998 ", 149998)]
    public void Urn_has_five_or_six_digits(string text, int value)
    {
        Assert.True(Urn.TryParse(text, out var urn, out _));
        Assert.Equal(value, urn.Value);
    }

    [Theory]
    [InlineData("9999", null)]
    [InlineData("1000000", null)]
    [InlineData("-14999", null)]
    [InlineData("14999x", null)]
    [InlineData("", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData("149,998", "149998")]
    [InlineData("149998.0", "149998")]
    public void Urn_refuses_and_suggests(string text, string? fix)
    {
        var parsed = Urn.Parse(text);
        Assert.False(parsed.Ok);
        Assert.Equal(fix, parsed.Problem.Fix);
    }

    [Theory]
    [InlineData("0", TrustKind.None)]
    [InlineData("1", TrustKind.None)]
    [InlineData("3", TrustKind.MultiAcademy)]
    [InlineData("5", TrustKind.SingleAcademy)]
    [InlineData("1~3", TrustKind.MultiAcademy)]
    [InlineData("5 ~ 1", TrustKind.SingleAcademy)]
    [InlineData("13", TrustKind.None)]
    [InlineData(null, TrustKind.None)]
    public void Trust_flag_tells_academy_trusts_from_foundation_trusts(string? flag, TrustKind kind) =>
        Assert.Equal(kind, TrustFlags.Kind(flag));

    /// <summary>Whatever is typed, a reader answers with a value or a reason, and a fix that it offers is one that it takes.</summary>
    [Fact]
    public void No_text_breaks_a_reader_and_every_fix_is_taken()
    {
        const string Letters = "0123456789 .,;:/-–%@'\"<>()\tMonTueWdThFriSatabcxyz\u00A0\u200B\uFEFFé~+=\r\n\0\uD800";
        foreach (var seed in Fixtures.Seeds(5000))
        {
            var random = new Random(seed);
            var text = string.Concat(Enumerable.Range(0, random.Next(0, 14)).Select(_ => Letters[random.Next(Letters.Length)]));
            AssertSound(Trn.Parse(text), t => Trn.Parse(t).Ok, text);
            AssertSound(EmailAddress.Parse(text), t => EmailAddress.Parse(t).Ok, text);
            AssertSound(Fte.Parse(text), t => Fte.Parse(t).Ok, text);
            AssertSound(WorkingDaysReader.Parse(text), t => WorkingDaysReader.Parse(t).Ok, text);
            AssertSound(RoleReader.Parse(text), t => RoleReader.Parse(t).Ok, text);
            AssertSound(Phases.Parse(text), t => Phases.Parse(t).Ok, text);
            AssertSound(Urn.Parse(text), t => Urn.Parse(t).Ok, text);
        }
    }

    private static void AssertSound<T>(Parsed<T> parsed, Func<string, bool> takes, string text)
    {
        if (parsed.Ok)
        {
            return;
        }

        Assert.False(string.IsNullOrWhiteSpace(parsed.Problem.Message), text);
        Assert.False(string.IsNullOrWhiteSpace(parsed.Problem.Summary), text);
        Assert.True(parsed.Problem.Fix is null || takes(parsed.Problem.Fix), $"{text} → {parsed.Problem.Fix}");
    }
}
