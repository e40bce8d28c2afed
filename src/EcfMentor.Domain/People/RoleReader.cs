namespace EcfMentor.Domain.People;

/// <summary>Reads roles from the staff file.</summary>
public static class RoleReader
{
    private static readonly Role[] Every = Enum.GetValues<Role>();

    // Words that schools use for the same work. Keyed by TypedText.Key.
    private static readonly Dictionary<string, Role> Synonyms = new(StringComparer.Ordinal)
    {
        ["nqt"] = Role.Ect,
        ["newlyqualifiedteacher"] = Role.Ect,
        ["earlycareerteacher"] = Role.Ect,
        ["earlycareersteacher"] = Role.Ect,
        ["ects"] = Role.Ect,
        ["ect1"] = Role.Ect,
        ["ect2"] = Role.Ect,
        ["itetrainee"] = Role.Trainee,
        ["itttrainee"] = Role.Trainee,
        ["traineeteacher"] = Role.Trainee,
        ["studentteacher"] = Role.Trainee,
        ["student"] = Role.Trainee,
        ["associateteacher"] = Role.Trainee,
        ["ectmentor"] = Role.Mentor,
        ["itementor"] = Role.Mentor,
        ["ittmentor"] = Role.Mentor,
        ["schoolmentor"] = Role.Mentor,
        ["subjectmentor"] = Role.Mentor,
        ["leadmentor"] = Role.Mentor,
        ["ectmentors"] = Role.Mentor,
        ["mentors"] = Role.Mentor,
        ["inductionlead"] = Role.InductionTutor,
        ["inductioncoordinator"] = Role.InductionTutor,
        ["ecttutor"] = Role.InductionTutor,
        ["ectlead"] = Role.InductionTutor,
        ["ectinductiontutor"] = Role.InductionTutor,
        ["professionaltutor"] = Role.IteTutor,
        ["iteprofessionaltutor"] = Role.IteTutor,
        ["itttutor"] = Role.IteTutor,
        ["ittprofessionaltutor"] = Role.IteTutor,
        ["ittcoordinator"] = Role.IteTutor,
        ["itecoordinator"] = Role.IteTutor,
        ["head"] = Role.Headteacher,
        ["headofschool"] = Role.Headteacher,
        ["principal"] = Role.Headteacher,
        ["headmaster"] = Role.Headteacher,
        ["headmistress"] = Role.Headteacher,
        ["ht"] = Role.Headteacher,
        ["executiveheadteacher"] = Role.Headteacher,
        ["trustlead"] = Role.TrustInductionLead,
        ["trustectlead"] = Role.TrustInductionLead,
        ["ceo"] = Role.TrustLeader,
        ["chiefexecutive"] = Role.TrustLeader,
        ["chiefexecutiveofficer"] = Role.TrustLeader,
        ["executiveleader"] = Role.TrustLeader,
        ["directorofeducation"] = Role.TrustLeader,
    };

    /// <summary>Reads a role by its name, in any case: "ECT", "induction tutor". Other words yield the likely fix.</summary>
    public static Parsed<Role> Parse(string? text)
    {
        var clean = TypedText.Collapse(text);
        foreach (var role in Every)
        {
            if (string.Equals(role.Name(), clean, StringComparison.OrdinalIgnoreCase))
            {
                return Parsed.Of(role);
            }
        }

        var names = string.Join(", ", Every.SkipLast(1).Select(r => r.Name())) + " or " + Every[^1].Name();
        return clean.Length == 0
            ? Parsed.Wrong<Role>("role is missing", $"Give a role: {names}")
            : Parsed.Wrong<Role>("we don't know this role", $"Use one of: {names}", Likely(TypedText.Key(clean))?.Name());
    }

    private static Role? Likely(string key)
    {
        foreach (var role in Every)
        {
            if (TypedText.Key(role.Name()) == key)
            {
                return role;
            }
        }

        if (Synonyms.TryGetValue(key, out var meant))
        {
            return meant;
        }

        // Short words are too close to each other to guess at: "ECT" and "HT" are two edits apart.
        var near = Every.Where(r => r.Name().Length > 5 && TypedText.Edits(TypedText.Key(r.Name()), key) <= 2).ToList();
        return near.Count == 1 ? near[0] : null;
    }
}
