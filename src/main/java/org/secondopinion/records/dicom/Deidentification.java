package org.secondopinion.records.dicom;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes out what leads to the patient, by the Basic Application Level Confidentiality Profile (PS3.15 table E.1-1) without
 * any of its options: dates are removed as well. Beyond the profile goes whatever is private, of unknown type, or carries
 * a part of the patient's name where no rule expects one.
 */
final class Deidentification {

    private static final TagTable PROFILE = TagTable.read("basic-profile.csv");
    private static final String WELL_KNOWN = "1.2.840.10008.";
    private static final int SHORTEST_TELLING_PART = 3;

    private final Pseudonyms pseudonyms;
    private final Set<String> nameParts;

    private Deidentification(Pseudonyms pseudonyms, Set<String> nameParts) {
        this.pseudonyms = pseudonyms;
        this.nameParts = nameParts;
    }

    static DataSet copy(DataSet original, Pseudonyms pseudonyms) {
        var copy = new Deidentification(pseudonyms, nameParts(original)).copyOf(original, null);
        copy.putText(Tag.PATIENT_NAME, Vr.PN, pseudonyms.reference());
        copy.putText(Tag.PATIENT_ID, Vr.LO, pseudonyms.reference());
        copy.putText(Tag.IDENTITY_REMOVED, Vr.CS, "YES");
        copy.putText(Tag.DEIDENTIFICATION_METHOD, Vr.LO, "DICOM PS3.15 Basic Profile");
        var code = new DataSet(copy, copy.order());
        code.putText(Tag.CODE_VALUE, Vr.SH, "113100");
        code.putText(Tag.CODING_SCHEME, Vr.SH, "DCM");
        code.putText(Tag.CODE_MEANING, Vr.LO, "Basic Application Confidentiality Profile");
        copy.put(new Element.Sequence(Tag.DEIDENTIFICATION_CODES, List.of(code)));
        return copy;
    }

    private DataSet copyOf(DataSet original, DataSet around) {
        var copy = new DataSet(around, original.order());
        original.elements().stream()
                .map(element -> replaced(element, original, copy))
                .flatMap(Optional::stream)
                .forEach(copy::put);
        return copy;
    }

    private Optional<Element> replaced(Element element, DataSet original, DataSet copy) {
        if (Tag.isPrivate(element.tag()) || element.vr() == Vr.UN) {
            return Optional.empty();
        }
        return switch (PROFILE.of(element.tag()).orElse("")) {
            case "" -> Optional.of(kept(element, original, copy));
            case "X" -> Optional.empty();
            case "U" -> Optional.of(mapped(element, original));
            case "D", "Z/D" -> Optional.of(dummy(element));
            // Where the profile leaves a choice by the kind of object, an empty element serves every kind.
            default -> Optional.of(empty(element));
        };
    }

    private Element kept(Element element, DataSet original, DataSet copy) {
        if (element instanceof Element.Sequence sequence) {
            var items =
                    sequence.items().stream().map(item -> copyOf(item, copy)).toList();
            return new Element.Sequence(sequence.tag(), items);
        }
        var value = (Element.Value) element;
        if (element.vr() == Vr.PN || element.vr().isInWords() && tellsName(original.words(value))) {
            return empty(element);
        }
        return element;
    }

    private Element mapped(Element element, DataSet original) {
        if (element instanceof Element.Sequence) {
            return empty(element);
        }
        var uids = original.texts(element.tag()).stream()
                .map(uid -> uid.startsWith(WELL_KNOWN) ? uid : pseudonyms.uid(uid))
                .collect(Collectors.joining("\\"));
        return new Element.Value(element.tag(), element.vr(), uids.getBytes(StandardCharsets.US_ASCII));
    }

    private static Element empty(Element element) {
        return element instanceof Element.Sequence
                ? new Element.Sequence(element.tag(), List.of())
                : new Element.Value(element.tag(), element.vr(), new byte[0]);
    }

    private static Element dummy(Element element) {
        if (element instanceof Element.Sequence) {
            return empty(element);
        }
        var words = switch (element.vr()) {
            case DA -> "19000101";
            case DT -> "19000101000000";
            case TM -> "000000";
            case DS, IS -> "0";
            case AS -> "000Y";
            default -> element.vr().isInWords() ? "REMOVED" : "";
        };
        return new Element.Value(element.tag(), element.vr(), words.getBytes(StandardCharsets.US_ASCII));
    }

    private static Set<String> nameParts(DataSet original) {
        return Stream.concat(
                        original.words(Tag.PATIENT_NAME).stream(), original.words(Tag.OTHER_PATIENT_NAMES).stream())
                .flatMap(name -> Stream.of(name.split("[\\^=\\\\,\\s]+")))
                .map(part -> part.toLowerCase(Locale.ROOT))
                .filter(part -> part.length() >= SHORTEST_TELLING_PART
                        || part.length() == 2 && Character.isIdeographic(part.codePointAt(0)))
                .collect(Collectors.toSet());
    }

    /** Whole words only for letters, so that a name such as Rand does not take every operand away. */
    private boolean tellsName(String words) {
        var lower = words.toLowerCase(Locale.ROOT);
        var tokens = List.of(lower.split("[^\\p{L}\\p{M}]+"));
        return nameParts.stream()
                .anyMatch(part ->
                        Character.isIdeographic(part.codePointAt(0)) ? lower.contains(part) : tokens.contains(part));
    }
}
