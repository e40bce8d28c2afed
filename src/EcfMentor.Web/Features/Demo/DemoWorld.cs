using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.Domain.Schools;
using EcfMentor.Persistence;

namespace EcfMentor.Web.Features.Demo;

/// <summary>Fills one demo trust: schools, terms, people, pairs and some weeks of meetings, so that every page has something to show.</summary>
internal sealed partial class DemoWorld(AppDbContext db, TimeProvider time, DemoStaff[] staff)
{
    private const int DemoUrns = 990_000;
    private const int DaysSinceTheSteps = 10;
    private static readonly string[] Rooms = ["Prep room S4", "Lab 2", "Staff room", "Room 12", "Library"];

    private readonly DateOnly today = time.Today();
    private readonly DateTime now = time.UtcNow();
    private readonly Dictionary<string, School> schools = [];
    private readonly Dictionary<string, Person> people = [];
    private readonly Dictionary<(Guid, Role), RolePeriod> periods = [];
    private readonly List<Mentorship> pairs = [];
    private TermCalendar calendar = new([]);
    private DateOnly yearStart;

    private DateTime LastWeek => now.AddDays(-DaysSinceTheSteps);

    public void Fill(string trustName)
    {
        AddTerms();
        AddSchools();
        AddPeople();
        AddPairs();
        AddMeetings();
        AddYasminsWeek();
        AddReviews();
        AddCheckIns();
        AddInductions();
        var setup = new TrustSetup(Guid.CreateVersion7(), trustName, null);
        setup.SchoolsChosen(now);
        setup.TermsSet(now);
        setup.StaffImported(now);
        setup.PeopleInvited(now);
        db.Add(setup);
    }

    private void AddTerms()
    {
        var year = today.Month >= 8 ? today.Year : today.Year - 1;
        var all = new List<TermDates>();
        foreach (var start in new[] { year - 1, year, year + 1 })
        {
            foreach (var dates in UsualTermDates.For(start))
            {
                var term = new Term(Guid.CreateVersion7(), null, start, dates.Season, dates.Start, dates.End);
                term.Revise(dates.Start, dates.End, dates.Breaks.Count > 0 ? dates.Breaks[0].Start : null, dates.Breaks.Count > 0 ? dates.Breaks[0].End : null, dates.InsetDays);
                db.Add(term);
                all.Add(dates);
            }
        }

        calendar = new TermCalendar(all);
        yearStart = new DateOnly(year, 9, 1);

        // In the first weeks of a year there is little to show: then people started the year before.
        if (today < yearStart.AddDays(56))
        {
            yearStart = yearStart.AddYears(-1);
        }
    }

    private void AddSchools()
    {
        foreach (var (name, phase) in DemoPeople.Schools.Where(school => staff.Any(member => member.School == school.Name)))
        {
            schools[name] = new School(Guid.CreateVersion7(), DemoUrns + schools.Count, name, phase);
            db.Add(schools[name]);
        }
    }

    private void AddPeople()
    {
        foreach (var member in staff)
        {
            var name = $"{member.First} {member.Last}";
            if (!people.TryGetValue(name, out var person))
            {
                var email = $"{member.First}.{member.Last}@demo.example".ToLowerInvariant();
                people[name] = person = new Person(Guid.CreateVersion7(), member.First, member.Last, email, $"{9_000_000 + people.Count}");
                person.MarkInvited(now);
                db.Add(person);
            }

            var school = member.School is null ? null : schools[member.School];
            var period = new RolePeriod(Guid.CreateVersion7(), person.Id, school?.Id, member.Role, yearStart);
            period.Revise(yearStart, null, member.Fte, member.Days, member.Subject, school?.Phase);
            periods[(person.Id, member.Role)] = period;
            db.Add(period);
        }
    }

    private void AddPairs()
    {
        foreach (var member in staff.Where(member => member.Mentor is not null))
        {
            var mentee = periods[(people[$"{member.First} {member.Last}"].Id, member.Role)];
            var mentor = periods[(people[member.Mentor!].Id, Role.Mentor)];
            var tutor = periods.Values.First(period => period.SchoolId == mentee.SchoolId && period.Role == Role.InductionTutor);
            var pair = new Mentorship(Guid.CreateVersion7(), mentee, mentor, yearStart, tutor.PersonId, now);
            pair.MentorAccepts(now);
            pair.MenteeAccepts(now, yearStart);
            var days = (mentee.WorkingDays & mentor.WorkingDays).Each().ToList();
            pair.Arrange(days[pairs.Count % days.Count], new TimeOnly(14, 10), 45, Rooms[pairs.Count % Rooms.Length]);
            pairs.Add(pair);
            db.Add(pair);
        }
    }

    private void AddMeetings()
    {
        for (var index = 0; index < pairs.Count; index++)
        {
            var pair = pairs[index];
            var past = Propose(pair, new DateRange(yearStart, today.AddDays(-1)));
            for (var number = 0; number < past.Count; number++)
            {
                // The last is left for Today to ask about; a few before it were missed, by a pattern and not by chance.
                var meeting = new Meeting(Guid.CreateVersion7(), pair, past[number]);
                db.Add(meeting);
                if (number < past.Count - 1)
                {
                    Record(meeting, pair, (index * 3) + number);
                }
            }

            foreach (var day in Propose(pair, new DateRange(today, today.AddDays(55))))
            {
                db.Add(new Meeting(Guid.CreateVersion7(), pair, day));
            }
        }
    }

    private static void Record(Meeting meeting, Mentorship pair, int pattern)
    {
        var at = meeting.PlannedOn.ToDateTime(new TimeOnly(16, 0), DateTimeKind.Utc);
        if (pattern % 7 == 6)
        {
            meeting.RecordMissed(pattern % 2 == 0 ? MissedReason.NoCover : MissedReason.Clash, pair.MentorId, at);
        }
        else
        {
            meeting.RecordHeld(meeting.PlannedOn, pattern % 5 == 0 ? 30 : 45, pattern % 4 == 3 ? ProtectedTime.No : ProtectedTime.Yes, pair.MentorId, at);
        }
    }

    private IReadOnlyList<DateOnly> Propose(Mentorship pair, DateRange window)
    {
        var (mentee, mentor) = (Period(pair.MenteePeriodId), Period(pair.MentorPeriodId));
        return MeetingCadence.Propose(
            new CadenceRequest
            {
                MenteeRole = mentee.Role,
                Calendar = calendar,
                Mentee = [new AtWork(mentee.StartsOn, null, mentee.WorkingDays)],
                Mentor = [new AtWork(mentor.StartsOn, null, mentor.WorkingDays)],
                Pairing = DateRange.From(pair.StartsOn, null),
                Service = [new ServicePeriod(mentee.StartsOn, null, Fte.FromHundredths(mentee.FteHundredths))],
                Preferred = DayOf(pair.MeetingDays),
            },
            window);
    }

    private RolePeriod Period(Guid id) => periods.Values.Single(period => period.Id == id);

    private static DayOfWeek? DayOf(WorkingDays day) =>
        Enum.GetValues<DayOfWeek>().Cast<DayOfWeek?>().FirstOrDefault(d => WorkingDaysExtensions.On(d!.Value) == day);

    /// <summary>The pair whose pages the pictures show: an agenda, and next steps on either side.</summary>
    private void AddYasminsWeek()
    {
        if (!people.TryGetValue("Yasmin Iqbal", out var yasmin) || pairs.Find(pair => pair.MenteeId == yasmin.Id) is not { } pair)
        {
            return;
        }

        var next = db.ChangeTracker.Entries<Meeting>().Select(entry => entry.Entity)
            .Where(meeting => meeting.MentorshipId == pair.Id && meeting.PlannedOn >= today)
            .OrderBy(meeting => meeting.PlannedOn).FirstOrDefault();
        if (next is not null)
        {
            db.Add(new AgendaItem(Guid.CreateVersion7(), next.Id, yasmin.Id, "9C2 straight after lunch: I lost the first ten minutes", now));
            db.Add(new AgendaItem(Guid.CreateVersion7(), next.Id, yasmin.Id, "Is this much marking normal?", now));
            db.Add(new AgendaItem(Guid.CreateVersion7(), next.Id, pair.MentorId, "Risk assessment for the Year 10 practical", now));
        }

        db.Add(new NextStep(Guid.CreateVersion7(), pair.Id, null, yasmin.Id, "Try a silent start with 9C2", LastWeek));
        var done = new NextStep(Guid.CreateVersion7(), pair.Id, null, pair.MentorId, "Get cover so you can watch Meena’s Year 9 lesson", LastWeek);
        done.Close(NextStepState.Done, now);
        db.Add(done);
    }

    /// <summary>Answers to the weekly question, in teaching weeks, with a gap here and there.</summary>
    private void AddCheckIns()
    {
        var weeks = calendar.TeachingWeeks(new DateRange(yearStart, today)).Select(week => week.Monday).Where(monday => monday < today.MondayOf()).ToList();
        var mentees = pairs.Select(pair => pair.MenteeId).Distinct().ToList();
        for (var person = 0; person < mentees.Count; person++)
        {
            for (var week = 0; week < weeks.Count; week++)
            {
                var answer = new CheckInAnswer(Guid.CreateVersion7(), mentees[person], weeks[week], (week % 5) + 1);
                if ((person + week) % 6 == 5)
                {
                    answer.Skip();
                }
                else
                {
                    answer.Give(2 + ((person + (week * 2)) % 4));
                }

                db.Add(answer);
            }
        }
    }
}
