package org.secondopinion.clocks.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Calendars of the lists that come with the application, or with files of a customer over them. */
public final class CalendarsForTests {

    private CalendarsForTests() {}

    public static Calendars shipped() {
        return in(Path.of("target/no-such-folder"));
    }

    static Calendars in(Path dataFolder) {
        return new Calendars(new CalendarFiles(dataFolder));
    }

    /** Writes one of the customer's files, the column names first. */
    static void write(Path dataFolder, String file, String... lines) {
        try {
            Files.createDirectories(dataFolder.resolve("clocks"));
            Files.writeString(dataFolder.resolve("clocks").resolve(file), String.join("\n", lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
