package org.secondopinion.board.planning;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.secondopinion.board.Specialty;
import org.secondopinion.cases.PlainWords;
import org.secondopinion.cases.TumourType;

/** Times and names as they stand in a sentence. */
final class Words {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm z", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private Words() {}

    static String when(ZonedDateTime time) {
        return WHEN.format(time);
    }

    static String day(ZonedDateTime time) {
        return DAY.format(time);
    }

    static String of(Specialty specialty) {
        return specialty.label().toLowerCase(Locale.ENGLISH);
    }

    static String of(Collection<Specialty> specialties) {
        return joined(specialties.stream().sorted().map(Words::of).toList());
    }

    /** In the middle of a sentence: <em>NSCLC squamous</em> keeps its capitals, <em>sarcoma</em> has none. */
    static String of(TumourType type) {
        var words = PlainWords.of(type);
        return Character.isUpperCase(words.charAt(1)) ? words : words.toLowerCase(Locale.ENGLISH);
    }

    static String counted(long number, String noun) {
        return number == 1 ? "1 " + noun : number + " " + noun + "s";
    }

    static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** "pathology, radiology and the chair" */
    static String joined(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        var last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
