using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;

namespace EcfMentor.Bench;

/// <summary>The five questions that an ECT's Today asks, by hand: session, terms, facts, mentorships, meetings.</summary>
internal static class TodaySql
{
    public static IReadOnlyList<string> All { get; } =
    [
        $"""
        SELECT p."FirstName", p."LastName", a."SecurityStamp", r."Role", r."SchoolId"
        FROM "people" p
        LEFT JOIN "accounts" a ON a."TenantId" = p."TenantId" AND a."Id" = p."Id"
        LEFT JOIN "role_periods" r ON r."TenantId" = p."TenantId" AND r."PersonId" = p."Id"
            AND r."StartsOn" <= @today AND (r."EndsOn" IS NULL OR r."EndsOn" >= @today)
        WHERE p."TenantId" = @tenant AND p."Id" = @me
        """,
        $"""
        SELECT "Id", "SchoolId", "AcademicYear", "Season", "StartsOn", "EndsOn", "BreakStartsOn", "BreakEndsOn", "InsetDays"
        FROM "terms" WHERE "TenantId" = @tenant ORDER BY "StartsOn"
        """,
        $"""
        SELECT EXISTS (SELECT 1 FROM "check_in_answers" c WHERE c."TenantId" = @tenant AND c."PersonId" = @me AND c."WeekOf" = @today),
            (SELECT t."FirstName" FROM "role_periods" r JOIN "people" t ON t."TenantId" = r."TenantId" AND t."Id" = r."PersonId"
             WHERE r."TenantId" = @tenant AND r."Role" = {(int)Role.InductionTutor}
                AND r."SchoolId" IN (SELECT e."SchoolId" FROM "role_periods" e WHERE e."TenantId" = @tenant AND e."PersonId" = @me)
                AND r."StartsOn" <= @today AND (r."EndsOn" IS NULL OR r."EndsOn" >= @today)
             ORDER BY r."StartsOn" LIMIT 1)
        """,
        $"""
        SELECT m."Id", m."State", m."EndsOn", e."FirstName", e."LastName", o."FirstName", o."LastName", x."Role", x."Subject",
            s."Id", s."OwnerId", s."Text", s."State", s."AgreedAt", v."Id", v."DueOn", c."Text", c."State"
        FROM "mentorships" m
        JOIN "people" e ON e."TenantId" = m."TenantId" AND e."Id" = m."MenteeId"
        JOIN "people" o ON o."TenantId" = m."TenantId" AND o."Id" = m."MentorId"
        JOIN "role_periods" x ON x."TenantId" = m."TenantId" AND x."Id" = m."MenteePeriodId"
        LEFT JOIN "next_steps" s ON s."TenantId" = m."TenantId" AND s."MentorshipId" = m."Id" AND s."State" = {(int)NextStepState.Open}
        LEFT JOIN "reviews" v ON v."TenantId" = m."TenantId" AND v."MentorshipId" = m."Id"
        LEFT JOIN "commitments" c ON c."TenantId" = m."TenantId" AND c."ReviewId" = v."Id" AND c."By" = {(int)CommitmentBy.School}
        WHERE m."TenantId" = @tenant AND (m."MenteeId" = @me OR m."MentorId" = @me) AND (m."EndsOn" IS NULL OR m."EndsOn" >= @today)
        ORDER BY m."StartsOn", m."Id"
        """,
        $"""
        SELECT m."Id", m."PlannedOn", m."PlannedAt", m."PlannedMinutes", m."Place", e."FirstName", e."LastName", o."FirstName", o."LastName",
            i."Id", i."AuthorId", i."Text"
        FROM "meetings" m
        JOIN "mentorships" p ON p."TenantId" = m."TenantId" AND p."Id" = m."MentorshipId"
        JOIN "people" e ON e."TenantId" = p."TenantId" AND e."Id" = p."MenteeId"
        JOIN "people" o ON o."TenantId" = p."TenantId" AND o."Id" = p."MentorId"
        LEFT JOIN "agenda_items" i ON i."TenantId" = m."TenantId" AND i."MeetingId" = m."Id"
        WHERE m."TenantId" = @tenant AND (p."MenteeId" = @me OR p."MentorId" = @me) AND m."State" = {(int)MeetingState.Planned}
        ORDER BY m."PlannedOn", m."PlannedAt", m."Id", i."AddedAt"
        """,
    ];
}
