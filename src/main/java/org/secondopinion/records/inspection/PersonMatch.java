package org.secondopinion.records.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.secondopinion.cases.Patient;

/**
 * Whose a record is: the case's patient only where name and birth date both fit and nothing contradicts.
 *
 * @param isMixed whether another name is labelled as the patient's beside the one that fits
 */
record PersonMatch(Match name, Match birth, Match sex, boolean isMixed) {

    static final PersonMatch UNKNOWN = new PersonMatch(Match.CANNOT_TELL, Match.CANNOT_TELL, Match.CANNOT_TELL, false);

    private static final Set<String> MALE =
            Set.of("m", "male", "man", "männlich", "mann", "masculin", "masculino", "男", "पुरुष");
    private static final Set<String> FEMALE =
            Set.of("f", "w", "female", "woman", "weiblich", "frau", "féminin", "femenino", "女", "महिला", "स्त्री");

    static PersonMatch of(TextFacts facts, String text, Patient patient) {
        var name = NameParts.of(patient.fullName());
        var labelled =
                facts.names().stream().map(NameParts::of).map(name::compare).toList();
        var named = labelled.isEmpty() && name.standIn(text) ? Match.MATCHES : Match.anyOf(labelled);
        var born = birth(facts.births(), patient);
        var anywhere = born == Match.CANNOT_TELL
                && DateWords.in(text).stream().anyMatch(date -> date.readings().contains(patient.birthDate()));
        var isMixed = labelled.contains(Match.MATCHES) && labelled.contains(Match.DIFFERS);
        return new PersonMatch(named, anywhere ? Match.MATCHES : born, sex(facts.sexes(), patient), isMixed);
    }

    /** @param names each with its parts divided as DICOM divides them, and its ways of writing by equals signs */
    static PersonMatch of(Collection<String> names, String born, String sex, Patient patient) {
        var name = NameParts.of(patient.fullName());
        var each = names.stream()
                .flatMap(written -> Arrays.stream(written.split("=")))
                .map(written -> name.compare(NameParts.of(written)))
                .toList();
        return new PersonMatch(
                Match.anyOf(each), birth(DateWords.dicom(born), patient), sex(List.of(sex), patient), false);
    }

    Match identity() {
        var all = List.of(name, birth, sex);
        if (all.contains(Match.DIFFERS)) {
            return Match.DIFFERS;
        }
        return name == Match.MATCHES && birth == Match.MATCHES && !isMixed ? Match.MATCHES : Match.CANNOT_TELL;
    }

    List<String> findings() {
        var findings = new ArrayList<String>();
        add(
                findings,
                name,
                "The name fits.",
                "ANOTHER PERSON'S NAME stands in it.",
                "No name that can be compared was found.");
        add(findings, birth, "The birth date fits.", "ANOTHER BIRTH DATE stands in it.", "No birth date was found.");
        add(findings, sex, null, "ANOTHER SEX stands in it.", null);
        if (isMixed) {
            findings.add("ANOTHER NAME stands in it as well: does it hold pages of another person?");
        }
        return findings;
    }

    private static void add(List<String> findings, Match match, String fits, String differs, String unknown) {
        var sentence = switch (match) {
            case MATCHES -> fits;
            case DIFFERS -> differs;
            case CANNOT_TELL -> unknown;
        };
        if (sentence != null) {
            findings.add(sentence);
        }
    }

    private static Match birth(Set<LocalDate> births, Patient patient) {
        if (births.isEmpty()) {
            return Match.CANNOT_TELL;
        }
        return births.contains(patient.birthDate()) ? Match.MATCHES : Match.DIFFERS;
    }

    private static Match sex(List<String> written, Patient patient) {
        var known = written.stream()
                .map(words -> words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+")[0])
                .filter(word -> MALE.contains(word) || FEMALE.contains(word))
                .findFirst();
        var isKnown = patient.sex() == Patient.Sex.MALE || patient.sex() == Patient.Sex.FEMALE;
        if (known.isEmpty() || !isKnown) {
            return Match.CANNOT_TELL;
        }
        return (patient.sex() == Patient.Sex.MALE) == MALE.contains(known.get()) ? Match.MATCHES : Match.DIFFERS;
    }
}
