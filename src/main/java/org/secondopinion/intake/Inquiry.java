package org.secondopinion.intake;

import static org.secondopinion.intake.Inquiry.Limits.ADDRESS;
import static org.secondopinion.intake.Inquiry.Limits.COUNTRY;
import static org.secondopinion.intake.Inquiry.Limits.DAYS_AHEAD;
import static org.secondopinion.intake.Inquiry.Limits.DAYS_PAST;
import static org.secondopinion.intake.Inquiry.Limits.DIAGNOSIS;
import static org.secondopinion.intake.Inquiry.Limits.LINE;
import static org.secondopinion.intake.Inquiry.Limits.MAIL;
import static org.secondopinion.intake.Inquiry.Limits.NAME;
import static org.secondopinion.intake.Inquiry.Limits.PHONE;
import static org.secondopinion.intake.Inquiry.Limits.QUESTION;
import static org.secondopinion.intake.Inquiry.Limits.QUESTIONS;
import static org.secondopinion.intake.Inquiry.Limits.TEXT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.secondopinion.cases.ConsentKind;
import org.secondopinion.cases.QuestionTopic;
import org.secondopinion.cases.RedFlag;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.cases.Situation;
import org.secondopinion.cases.StageGroup;
import org.secondopinion.cases.TumourType;

/** What a family or a home team sends to ask for a second opinion; the fields are those of {@code examples/inquiries}. */
public record Inquiry(
        @Valid @NotNull(message = "Tell us who the patient is.")
        Patient patient,

        @Valid @NotNull(message = "Tell us whom we may write to.")
        Contact contact,

        @Valid HomeTeam homeTeam,

        @Valid @NotNull(message = "Tell us the diagnosis as you were told it.")
        Diagnosis diagnosis,

        @NotEmpty(message = "Ask at least one question: the review answers questions.")
        @Size(max = 20, message = QUESTIONS)
        List<@Valid @NotNull(message = "Write the question or leave it out.") Question> questions,

        List<@NotNull(message = "Name the warning sign or leave it out.") RedFlag> redFlags,
        Set<@NotNull(message = "Name the consent or leave it out.") ConsentKind> consents,
        ReviewFormat formatWished,

        Set<@NotNull(message = Limits.COUNTRY) String> countriesWished,

        Set<@NotNull(message = Limits.LANGUAGE) @Pattern(regexp = "en|de|zh|hi", message = Limits.LANGUAGE) String>
                languagesWished) {

    private static final Set<TumourType> DANGEROUS_AT_FIRST =
            Set.of(TumourType.AML, TumourType.APL, TumourType.ALL, TumourType.BURKITT, TumourType.GLIOMA_HIGH_GRADE);

    /** Whether the table of red flags can find one in it; such an inquiry is never kept waiting. */
    public boolean mayBeUrgent() {
        return redFlags != null && !redFlags.isEmpty()
                || Boolean.TRUE.equals(diagnosis.inHospital())
                || DANGEROUS_AT_FIRST.contains(diagnosis.tumourType());
    }

    public record Patient(
            @NotBlank(message = "Write the given name as on the passport.")
            @Size(max = 200, message = NAME)
            @Pattern(regexp = Limits.ONE_LINE, message = LINE)
            String givenName,

            @NotBlank(message = "Write the family name as on the passport.")
            @Size(max = 200, message = NAME)
            @Pattern(regexp = Limits.ONE_LINE, message = LINE)
            String familyName,

            @NotNull(message = "Write the birth date, such as 1964-03-09.")
            LocalDate birthDate,

            org.secondopinion.cases.Patient.Sex sex,
            @NotNull(message = COUNTRY) String country) {}

    public record Contact(
            @NotBlank(message = "Write the name of the person whom we may write to.")
            @Size(max = 200, message = NAME)
            @Pattern(regexp = Limits.ONE_LINE, message = LINE)
            String name,

            @NotBlank(message = "Say how you are related to the patient, for example daughter or self.")
            @Size(max = 200, message = NAME)
            @Pattern(regexp = Limits.ONE_LINE, message = LINE)
            String relation,

            @NotNull(message = MAIL)
            @Size(max = 254, message = ADDRESS)
            @Pattern(regexp = Limits.MAIL_ADDRESS, message = MAIL)
            String email,

            @Pattern(regexp = "[+]?[0-9 ()/.-]{4,40}", message = PHONE)
            String phone,

            @NotNull(message = Limits.LANGUAGE) @Pattern(regexp = "en|de|zh|hi", message = Limits.LANGUAGE)
            String language) {}

    /** The treating team; any part may be left out, also whether the family finds it hard to tell the team. */
    public record HomeTeam(
            @Size(max = 200, message = NAME) @Pattern(regexp = Limits.ONE_LINE, message = LINE)
            String doctor,

            @Size(max = 200, message = NAME) @Pattern(regexp = Limits.ONE_LINE, message = LINE)
            String hospital,

            @Size(max = 254, message = ADDRESS) @Pattern(regexp = Limits.MAIL_ADDRESS, message = MAIL)
            String email,

            String country,
            Boolean hardToTell) {}

    /**
     * The diagnosis and the plan. The day of the planned treatment is {@code plannedTreatmentOn}, or {@code
     * plannedTreatmentInDays} counted from today, never both.
     */
    public record Diagnosis(
            @NotBlank(message = "Write the diagnosis in the words that you were told.")
            @Size(max = 4000, message = DIAGNOSIS)
            @Pattern(regexp = Limits.WRITTEN, message = TEXT)
            String asTold,

            @NotNull(message = "Choose the tumour type; UNKNOWN is an answer.")
            TumourType tumourType,

            @NotNull(message = "Choose the stage; UNKNOWN is an answer.")
            StageGroup stageGroup,

            @NotNull(message = "Choose where in the treatment the patient is; UNCLEAR_PICTURE is an answer.")
            Situation situation,

            Boolean inHospital,

            @Size(max = 4000, message = DIAGNOSIS) @Pattern(regexp = Limits.WRITTEN, message = TEXT)
            String treatmentProposed,

            LocalDate plannedTreatmentOn,

            @Min(value = -365, message = DAYS_PAST) @Max(value = 730, message = DAYS_AHEAD)
            Integer plannedTreatmentInDays,

            Boolean planClear) {}

    public record Question(
            @NotNull(message = "Choose what the question is about; OTHER is an answer.")
            QuestionTopic topic,

            @NotBlank(message = "Write the question.")
            @Size(max = 2000, message = QUESTION)
            @Pattern(regexp = Limits.WRITTEN, message = TEXT)
            String words) {}

    /** The limits in words, each with what to do. */
    static final class Limits {

        static final String ONE_LINE = "[^\\p{Cntrl}]*";
        static final String WRITTEN = "[^\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]*";
        static final String MAIL_ADDRESS =
                "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@([A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,63}";
        static final String NAME = "This field takes at most 200 characters. Please shorten it.";
        static final String LINE =
                "This field takes one line of text. Please remove line breaks and control characters.";
        static final String TEXT = "This field takes plain text. Please remove control characters.";
        static final String QUESTION = "A question takes at most 2000 characters. Please shorten it or ask two.";
        static final String QUESTIONS = "An inquiry takes at most 20 questions. Please ask the most important ones.";
        static final String DIAGNOSIS =
                "This field takes at most 4000 characters. Please shorten it; records come later.";
        static final String ADDRESS = "A mail address takes at most 254 characters. Please use another one.";
        static final String MAIL = "Write a mail address such as name@example.org.";
        static final String PHONE = "Write a telephone number of digits, such as +91 20 5550 0100.";
        static final String LANGUAGE = "Choose the language that we write in: en, de, zh or hi.";
        static final String COUNTRY = "Write the country as its two-letter ISO code, such as IN or DE.";
        static final String DAYS_PAST = "The planned treatment may lie at most 365 days back. Please correct the day.";
        static final String DAYS_AHEAD =
                "The planned treatment may lie at most 730 days ahead. Please correct the day.";

        private Limits() {}
    }
}
