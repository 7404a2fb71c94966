package org.secondopinion.clocks.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The lists that come with the application, and those that the customer put beside them in the data folder. */
@Component
class CalendarFiles {

    private static final String PLACES = "calendars.csv";
    private static final String DAYS = "holidays.csv";
    private static final String YEARS = "years.csv";

    private final Path folder;

    CalendarFiles(@Value("${second-opinion.data-folder}") Path dataFolder) {
        this.folder = dataFolder.resolve("clocks");
    }

    CalendarBook read() {
        return CalendarBook.of(
                files(PLACES, CalendarBook.PLACES), files(DAYS, CalendarBook.DAYS), files(YEARS, CalendarBook.YEARS));
    }

    private List<Csv> files(String name, List<String> columns) {
        try {
            var files = new ArrayList<Csv>();
            files.add(Csv.read(
                    name, new ClassPathResource("clocks/" + name).getContentAsString(StandardCharsets.UTF_8), columns));
            var own = folder.resolve(name);
            if (Files.exists(own)) {
                files.add(Csv.read(own.toString(), Files.readString(own), columns));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
