package org.secondopinion.clocks.calendar;

import java.util.List;
import org.secondopinion.cases.Refusal;
import org.secondopinion.start.StartRefused;
import org.springframework.stereotype.Component;

/**
 * Finds calendars by name: a country {@code DE}, a region {@code DE-BY}, {@code company}, a centre, or the days common to
 * several, {@code IN-MH+DE-BY}.
 */
@Component
public class Calendars {

    public static final String COMPANY = "company";

    private final CalendarFiles files;
    private volatile CalendarShelf shelf;
    private volatile String fingerprint;

    Calendars(CalendarFiles files) {
        this.files = files;
        this.fingerprint = files.fingerprint();
        this.shelf = readAtStart();
    }

    private CalendarShelf readAtStart() {
        try {
            return new CalendarShelf(files.read());
        } catch (Refusal wrong) {
            throw new StartRefused(wrong.getMessage(), wrong);
        }
    }

    /** @throws Refusal that names the known calendars when there is none of this name */
    public WorkCalendar named(String name) {
        return shelf.named(name);
    }

    /** The calendars that have a name of their own; regions of their countries are known beside them. */
    public List<String> names() {
        return shelf.names();
    }

    /** Lists of a year that managers should ask for, each in a sentence. */
    public List<String> missing(int year) {
        return shelf.missing(year);
    }

    /**
     * Reads the files again if they changed.
     *
     * @throws Refusal with file and line when they are wrong; the calendars then stay as they were
     */
    public void reload() {
        var now = files.fingerprint();
        if (!now.equals(fingerprint)) {
            shelf = new CalendarShelf(files.read());
            fingerprint = now;
        }
    }

    /** Differs whenever the lists do. */
    public String fingerprint() {
        return fingerprint;
    }
}
