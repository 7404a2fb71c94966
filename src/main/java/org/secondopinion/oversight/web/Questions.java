package org.secondopinion.oversight.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.secondopinion.cases.Refusal;
import org.secondopinion.oversight.figures.Period;

/** Reads what is asked for; what cannot be read is said in a sentence, what is empty is null. */
final class Questions {

    private Questions() {}

    static Integer version(String version) {
        if (isEmpty(version)) {
            return null;
        }
        if (!version.matches("\\d{1,6}")) {
            throw new Refusal("A version is a number.");
        }
        return Integer.valueOf(version);
    }

    static Period period(String fromName, String from, String toName, String to) {
        if (isEmpty(from) && isEmpty(to)) {
            return null;
        }
        if (isEmpty(from) || isEmpty(to)) {
            throw new Refusal("A period has both '%s' and '%s'.".formatted(fromName, toName));
        }
        return new Period(day(fromName, from), day(toName, to));
    }

    static LocalDate day(String name, String text) {
        try {
            return isEmpty(text) ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refusal("'%s' takes a day such as 2026-11-25.".formatted(name));
        }
    }

    static String code(String text) {
        return isEmpty(text) ? null : text;
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isEmpty();
    }
}
