using EcfMentor.Web.Features.Meetings;
using EcfMentor.Web.Infrastructure.Views;

namespace EcfMentor.Web.Tests.Views;

/// <summary>Words that many pages share.</summary>
public class WordsTests
{
    [Theory]
    [InlineData("Mathematics", "mathematics")]
    [InlineData("Art and design", "art and design")]
    [InlineData("English", "English")]
    [InlineData("French/German", "French/German")]
    [InlineData("PE", "PE")]
    [InlineData("D&T", "D&T")]
    [InlineData("history", "history")]
    public void A_subject_keeps_its_capital_only_where_English_does(string subject, string inSentence) =>
        Assert.Equal(inSentence, SubjectWords.InSentence(subject));

    [Theory]
    [InlineData(0, "no", "No")]
    [InlineData(7, "seven", "Seven")]
    [InlineData(12, "twelve", "Twelve")]
    [InlineData(13, "13", "13")]
    [InlineData(1204, "1,204", "1,204")]
    public void Small_numbers_are_words(int count, string word, string capital)
    {
        Assert.Equal(word, NumberWords.Of(count));
        Assert.Equal(capital, NumberWords.Capital(count));
    }

    [Theory]
    [InlineData(45, "45 minutes")]
    [InlineData(60, "1 hour")]
    [InlineData(135, "2 hours 15 minutes")]
    [InlineData(180, "3 hours")]
    public void Lengths_of_time_are_in_hours_and_minutes(int minutes, string length) => Assert.Equal(length, MeetingWords.Length(minutes));
}
