package org.secondopinion.intake;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Consent.Said;
import org.secondopinion.cases.ConsentWay;
import org.secondopinion.cases.Consents;
import org.secondopinion.cases.Contact;
import org.secondopinion.cases.Diagnosis;
import org.secondopinion.cases.HomeTeam;
import org.secondopinion.cases.NewCase;
import org.secondopinion.cases.Patient;
import org.secondopinion.cases.Question;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.cases.Wishes;
import org.secondopinion.pathway.Pathway;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes inquiries: each becomes a case with its pathway, or is refused with every wrong field named. */
@Service
public class Inquiries {

    private static final int OLDEST_PERSON_YEARS = 130;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final String BAD_COUNTRY = Inquiry.Limits.COUNTRY;

    private final Cases cases;
    private final Consents consents;
    private final Pathway pathway;
    private final Validator validator;
    private final Clock clock;

    Inquiries(Cases cases, Consents consents, Pathway pathway, Validator validator, Clock clock) {
        this.cases = cases;
        this.consents = consents;
        this.pathway = pathway;
        this.validator = validator;
        this.clock = clock;
    }

    /** Every field that must be corrected before the inquiry can be received; empty when it can. */
    public List<WrongField> wrongFieldsOf(Inquiry inquiry) {
        var written = validator.validate(inquiry).stream().map(Inquiries::wrongField);
        return Stream.concat(written, wrongInTheWorld(inquiry).stream())
                .sorted(Comparator.comparing(WrongField::field))
                .toList();
    }

    /** Opens the case and starts its pathway; call it with an inquiry without wrong fields. */
    @Transactional
    public CaseId receive(Inquiry inquiry) {
        var caseId = cases.open(caseOf(inquiry)).id();
        consents.give(
                caseId,
                inquiry.consents() == null ? Set.of() : inquiry.consents(),
                new Said(inquiry.contact().name(), ConsentWay.INQUIRY, "family"));
        pathway.inquiryReceived(caseId);
        return caseId;
    }

    private static WrongField wrongField(ConstraintViolation<Inquiry> violation) {
        var path = violation.getPropertyPath().toString().replaceAll("(\\[])?\\.<[a-z ]+>", "");
        return new WrongField(path, violation.getMessage());
    }

    private List<WrongField> wrongInTheWorld(Inquiry inquiry) {
        var wrong = new ArrayList<WrongField>();
        if (inquiry.patient() != null) {
            wrongBirthDate(inquiry.patient().birthDate()).ifPresent(wrong::add);
            wrongCountry("patient.country", inquiry.patient().country()).ifPresent(wrong::add);
        }
        if (inquiry.homeTeam() != null) {
            wrongCountry("homeTeam.country", inquiry.homeTeam().country()).ifPresent(wrong::add);
        }
        if (inquiry.countriesWished() != null && !COUNTRIES.containsAll(inquiry.countriesWished())) {
            wrong.add(new WrongField("countriesWished", BAD_COUNTRY));
        }
        if (inquiry.diagnosis() != null) {
            wrongPlan(inquiry.diagnosis()).ifPresent(wrong::add);
        }
        return wrong;
    }

    private Optional<WrongField> wrongBirthDate(LocalDate birthDate) {
        var today = LocalDate.now(clock);
        if (birthDate == null) {
            return Optional.empty();
        }
        if (birthDate.isAfter(today)) {
            return Optional.of(
                    new WrongField("patient.birthDate", "The birth date lies in the future. Please correct it."));
        }
        return birthDate.isBefore(today.minusYears(OLDEST_PERSON_YEARS))
                ? Optional.of(new WrongField(
                        "patient.birthDate",
                        "The birth date lies more than %d years back. Please correct it."
                                .formatted(OLDEST_PERSON_YEARS)))
                : Optional.empty();
    }

    private static Optional<WrongField> wrongCountry(String field, String country) {
        return country == null || COUNTRIES.contains(country)
                ? Optional.empty()
                : Optional.of(new WrongField(field, BAD_COUNTRY));
    }

    private Optional<WrongField> wrongPlan(Inquiry.Diagnosis diagnosis) {
        var planned = diagnosis.plannedTreatmentOn();
        if (planned == null) {
            return Optional.empty();
        }
        if (diagnosis.plannedTreatmentInDays() != null) {
            return Optional.of(new WrongField(
                    "diagnosis.plannedTreatmentInDays",
                    "Write the planned treatment as a date or in days, not both. Please leave one out."));
        }
        var today = LocalDate.now(clock);
        if (planned.isBefore(today.minusYears(1))) {
            return Optional.of(new WrongField(
                    "diagnosis.plannedTreatmentOn",
                    "The planned treatment may lie at most one year back. Please correct the date."));
        }
        return planned.isAfter(today.plusYears(2))
                ? Optional.of(new WrongField(
                        "diagnosis.plannedTreatmentOn",
                        "The planned treatment may lie at most two years ahead. Please correct the date."))
                : Optional.empty();
    }

    private NewCase caseOf(Inquiry inquiry) {
        var redFlags = EnumSet.noneOf(org.secondopinion.cases.RedFlag.class);
        redFlags.addAll(orNone(inquiry.redFlags()));
        return new NewCase(
                patientOf(inquiry.patient()),
                contactOf(inquiry.contact()),
                homeTeamOf(inquiry.homeTeam()),
                diagnosisOf(inquiry.diagnosis()),
                inquiry.questions().stream()
                        .map(asked -> new Question(asked.topic(), asked.words()))
                        .toList(),
                redFlags,
                wishesOf(inquiry));
    }

    private static Wishes wishesOf(Inquiry inquiry) {
        return new Wishes(
                inquiry.formatWished() == null ? ReviewFormat.ANY : inquiry.formatWished(),
                sorted(inquiry.countriesWished()),
                sorted(inquiry.languagesWished()));
    }

    private static List<String> sorted(Set<String> codes) {
        return codes == null ? List.of() : codes.stream().sorted().toList();
    }

    private static Patient patientOf(Inquiry.Patient patient) {
        return new Patient(
                patient.givenName(),
                patient.familyName(),
                patient.birthDate(),
                patient.sex() == null ? Patient.Sex.UNKNOWN : patient.sex(),
                patient.country());
    }

    private static Contact contactOf(Inquiry.Contact contact) {
        return new Contact(contact.name(), contact.relation(), contact.email(), contact.phone(), contact.language());
    }

    private static HomeTeam homeTeamOf(Inquiry.HomeTeam team) {
        return team == null
                ? null
                : new HomeTeam(
                        team.doctor(),
                        team.hospital(),
                        team.email(),
                        team.country(),
                        Boolean.TRUE.equals(team.hardToTell()));
    }

    private Diagnosis diagnosisOf(Inquiry.Diagnosis told) {
        return new Diagnosis(
                told.asTold(),
                told.tumourType(),
                told.stageGroup(),
                told.situation(),
                Boolean.TRUE.equals(told.inHospital()),
                told.treatmentProposed(),
                plannedOn(told),
                Boolean.TRUE.equals(told.planClear()));
    }

    private LocalDate plannedOn(Inquiry.Diagnosis told) {
        return told.plannedTreatmentInDays() == null
                ? told.plannedTreatmentOn()
                : LocalDate.now(clock).plusDays(told.plannedTreatmentInDays());
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }
}
