package org.secondopinion.records.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the words of a record say of whom and when, by the labels before them.
 *
 * @param births readings of every labelled birth date
 * @param examined days of the examination, then {@code reported} those of the report, then {@code dated} other labelled days
 * @param unlabelled days without a label
 */
record TextFacts(
        List<String> names,
        Set<LocalDate> births,
        List<String> sexes,
        List<Set<LocalDate>> examined,
        List<Set<LocalDate>> reported,
        List<Set<LocalDate>> dated,
        List<Set<LocalDate>> unlabelled) {

    private static final Phrases LABELS = Phrases.read("labels.csv");
    private static final int LONGEST_NAME = 80;
    /** A name ends at a gap, at a number, or where another label begins. */
    private static final Pattern END_OF_NAME = Pattern.compile("\\s{2,}|\\t|[;|(\\d]|[,\\s]\\s*$");

    static TextFacts of(String text) {
        var facts = new TextFacts(
                new ArrayList<>(),
                new HashSet<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        var before = "";
        for (var line : text.split("\\R")) {
            facts.readDates(line, before);
            facts.readWords(line);
            before = line.isBlank() ? before : line;
        }
        return facts;
    }

    private void readDates(String line, String before) {
        var from = 0;
        for (var date : DateWords.in(line)) {
            var words = line.substring(Math.min(from, date.from()), date.from());
            // Where labels stand in a line of their own, the value begins the next one.
            var label = label(words).or(() -> words(line, date).isBlank() ? label(before) : Optional.empty());
            keep(label.map(Place::code).orElse(""), date.readings());
            from = date.to();
        }
    }

    private static String words(String line, DateWords.Written date) {
        return line.substring(0, date.from());
    }

    private void keep(String label, Set<LocalDate> readings) {
        switch (label) {
            case "BIRTH" -> births.addAll(readings);
            case "EXAMINED" -> examined.add(readings);
            case "REPORTED" -> reported.add(readings);
            case "DATED" -> dated.add(readings);
            case "PRINTED" -> {}
            default -> unlabelled.add(readings);
        }
    }

    private void readWords(String line) {
        for (var place : places(line)) {
            var value = line.substring(place.to());
            var colon = Pattern.compile("^\\s*[:：]\\s*").matcher(value);
            if (!colon.find()) {
                continue;
            }
            var words = value.substring(colon.end());
            if (place.code().equals("NAME") && beginsField(line, place.from())) {
                name(words).ifPresent(names::add);
            } else if (place.code().equals("SEX")) {
                words.lines()
                        .findFirst()
                        .map(String::strip)
                        .filter(sex -> !sex.isEmpty())
                        .ifPresent(sexes::add);
            }
        }
    }

    /** So that the name of a hospital or of a doctor is not taken for the patient's. */
    private static boolean beginsField(String line, int from) {
        return Pattern.compile("(^|\\s{2}|[\\t;,|/(])\\s*$")
                .matcher(line.substring(0, from))
                .find();
    }

    private static Optional<String> name(String words) {
        var next = places(words).stream().mapToInt(Place::from).min().orElse(words.length());
        var value = END_OF_NAME.split(words.substring(0, next), 2)[0].strip();
        return Optional.of(value).filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME);
    }

    /** The label that ends last; of those, the longest: the date of birth is no date. */
    private static Optional<Place> label(String words) {
        return places(words).stream()
                .max(Comparator.comparingInt(Place::to).thenComparingInt(place -> place.to() - place.from()));
    }

    private static List<Place> places(String words) {
        return LABELS.all().stream()
                .flatMap(label -> label.pattern()
                        .matcher(words)
                        .results()
                        .map(found -> new Place(label.code(), found.start(), found.end())))
                .toList();
    }

    private record Place(String code, int from, int to) {}
}
