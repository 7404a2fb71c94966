package org.secondopinion.board;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.secondopinion.cases.Refusal;

/** Who took part in a meeting; {@code chair} is null when nobody chaired it, and a specialty may have no name. */
public record Participants(Set<Specialty> present, String chair, Map<Specialty, String> names) {

    /**
     * @param namesInLines one line each, such as <em>Radiology: Dr Rao</em>, or null
     * @throws Refusal when a line names no specialty, or one that was not ticked as present, or when the chair has no name
     */
    public static Participants of(Set<Specialty> present, boolean chairPresent, String chair, String namesInLines) {
        if (chairPresent && chair == null) {
            throw new Refusal("Please name the person who chaired the board.");
        }
        var names = new EnumMap<Specialty, String>(Specialty.class);
        if (namesInLines != null) {
            var lines = namesInLines.lines().toList();
            for (var number = 1; number <= lines.size(); number++) {
                addTo(names, present, number, lines.get(number - 1));
            }
        }
        return new Participants(present, chairPresent ? chair : null, names);
    }

    public boolean isEmpty() {
        return present.isEmpty() && chair == null;
    }

    /** What is wrong is told by the line's number: a refusal may come into a log, where a name has no place. */
    private static void addTo(Map<Specialty, String> names, Set<Specialty> present, int number, String line) {
        if (line.isBlank()) {
            return;
        }
        var parts = line.split(":", 2);
        var specialty = Specialty.labelled(parts[0].strip())
                .filter(named -> parts.length == 2)
                .orElseThrow(() -> new Refusal(("Line %d of the names does not begin with a specialty of the list,"
                                + " such as 'Radiology: Dr Rao'.")
                        .formatted(number)));
        if (!present.contains(specialty)) {
            throw new Refusal("%s is named, but not ticked as present.".formatted(parts[0].strip()));
        }
        names.put(specialty, parts[1].strip());
    }
}
