package org.secondopinion.intake.web;

import static org.secondopinion.cases.RedFlag.*;
import static org.secondopinion.cases.TumourType.*;
import static org.secondopinion.intake.web.Field.Kind.COUNTRY;
import static org.secondopinion.intake.web.Field.Kind.DAY;
import static org.secondopinion.intake.web.Field.Kind.LINE;
import static org.secondopinion.intake.web.Field.Kind.MANY;
import static org.secondopinion.intake.web.Field.Kind.RADIO;
import static org.secondopinion.intake.web.Field.Kind.SELECT;
import static org.secondopinion.intake.web.Field.Kind.TEXT;
import static org.secondopinion.intake.web.Field.needed;
import static org.secondopinion.intake.web.Field.optional;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.secondopinion.cases.ConsentKind;
import org.secondopinion.cases.Patient;
import org.secondopinion.cases.QuestionTopic;
import org.secondopinion.cases.RedFlag;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.cases.Situation;
import org.secondopinion.cases.StageGroup;
import org.secondopinion.intake.Contradiction;
import org.secondopinion.intake.web.Field.Choices;

/** The pages of an inquiry, in order, each with its fields. */
enum Step {
    WHO(
            needed("contact.name", LINE),
            needed("contact.relation", LINE),
            needed("contact.email", LINE),
            optional("contact.phone", LINE),
            needed("contact.language", RADIO, new Choices(null, Words.LANGUAGES))),
    PATIENT(
            needed("patient.givenName", LINE),
            needed("patient.familyName", LINE),
            needed("patient.birthDate", DAY),
            optional("patient.sex", RADIO, Choices.of(null, Patient.Sex.values())),
            needed("patient.country", COUNTRY)),
    ILLNESS(
            needed("diagnosis.asTold", TEXT),
            needed("diagnosis.tumourType", SELECT, Tumours.GROUPS),
            needed("diagnosis.stageGroup", SELECT, Choices.of(null, StageGroup.values())),
            needed("diagnosis.situation", RADIO, Choices.of(null, Situation.values())),
            optional("diagnosis.treatmentProposed", TEXT),
            optional("diagnosis.plannedTreatmentOn", DAY),
            optional("diagnosis.planClear", RADIO, Yes.OR_NO),
            needed("diagnosis.inHospital", RADIO, Yes.OR_NO)),
    SIGNS(optional("redFlags", MANY, Signs.GROUPS)),
    QUESTIONS(IntStream.range(0, Question.MOST).boxed().flatMap(Question::fields)),
    TEAM(
            optional("homeTeam.doctor", LINE),
            optional("homeTeam.hospital", LINE),
            optional("homeTeam.email", LINE),
            optional("homeTeam.country", COUNTRY),
            optional("homeTeam.hardToTell", RADIO, Yes.OR_NO)),
    WISHES(
            optional("formatWished", RADIO, Choices.of(null, ReviewFormat.values())),
            optional("countriesWished", MANY, new Choices(null, List.of("CN", "DE", "IN", "US"))),
            optional("languagesWished", MANY, new Choices(null, Words.LANGUAGES)),
            optional("consents", MANY, Choices.of(null, ConsentKind.values())));

    private final List<Field> fields;

    Step(Field... fields) {
        this(Stream.of(fields));
    }

    Step(Stream<Field> fields) {
        this.fields = fields.toList();
    }

    static Optional<Step> at(String path) {
        return Stream.of(values()).filter(step -> step.path().equals(path)).findFirst();
    }

    static Stream<Field> allFields() {
        return Stream.of(values()).flatMap(step -> step.fields.stream());
    }

    static Step of(Field field) {
        return Stream.of(values())
                .filter(step -> step.fields.contains(field))
                .findFirst()
                .orElseThrow();
    }

    public List<Field> fields() {
        return fields;
    }

    boolean asksAbout(Contradiction contradiction) {
        return fields.stream().anyMatch(field -> field.name().equals(contradiction.field()));
    }

    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Optional<Step> next() {
        return Stream.of(values())
                .filter(step -> step.ordinal() == ordinal() + 1)
                .findFirst();
    }

    public Optional<Step> before() {
        return Stream.of(values())
                .filter(step -> step.ordinal() == ordinal() - 1)
                .findFirst();
    }

    private static final class Yes {

        static final Choices OR_NO = new Choices(null, List.of("true", "false"));
    }

    private static final class Question {

        static final int MOST = 5;

        static Stream<Field> fields(int number) {
            var name = "questions[%d]".formatted(number);
            var isFirst = number == 0;
            return Stream.of(
                    new Field(name + ".words", TEXT, isFirst, List.of()),
                    new Field(name + ".topic", SELECT, isFirst, List.of(Choices.of(null, QuestionTopic.values()))));
        }
    }

    /** The tumours by words a family knows, under the part of the body; not to know comes first and is an answer. */
    private static final class Tumours {

        static final Choices[] GROUPS = {
            Choices.of(null, UNKNOWN),
            Choices.of("breast", BREAST, BREAST_HR_POSITIVE, BREAST_TRIPLE_NEGATIVE),
            Choices.of("chest", NSCLC_NON_SQUAMOUS, NSCLC_SQUAMOUS, SCLC, MESOTHELIOMA),
            Choices.of(
                    "digestion",
                    OESOPHAGUS_SQUAMOUS,
                    GASTRIC,
                    COLORECTAL,
                    PANCREAS,
                    BILIARY,
                    HCC,
                    GIST,
                    NEUROENDOCRINE),
            Choices.of("women", OVARIAN, ENDOMETRIAL, CERVICAL),
            Choices.of("urinary", PROSTATE, UROTHELIAL, KIDNEY),
            Choices.of("blood", AML, APL, ALL, CML, CLL, MYELOMA),
            Choices.of("lymph", HODGKIN, DLBCL, BURKITT, MANTLE_CELL, LYMPHOMA_LOW_GRADE),
            Choices.of(
                    "head", GLIOMA_HIGH_GRADE, GLIOMA_LOW_GRADE, HEAD_AND_NECK, THYROID_MEDULLARY, THYROID_ANAPLASTIC),
            Choices.of("skin", MELANOMA, UVEAL_MELANOMA),
            Choices.of("other", SARCOMA, CUP, OTHER_SOLID)
        };
    }

    /** The warning signs as somebody at the bedside sees or is told them; the stay in hospital is a question of its own. */
    private static final class Signs {

        static final Choices[] GROUPS = {
            Choices.of("seen", RedFlag.SEEN_AT_HOME.toArray(RedFlag[]::new)),
            Choices.of(
                    "told",
                    SUSPECTED_ACUTE_LEUKAEMIA,
                    SUSPECTED_APL,
                    LEUKOSTASIS,
                    BLAST_PHASE_CML,
                    AGGRESSIVE_LYMPHOMA_CRITICAL,
                    SUSPECTED_BURKITT,
                    SUSPECTED_HIGH_GRADE_GLIOMA,
                    TUMOUR_LYSIS,
                    HYPERCALCAEMIA)
        };
    }
}
