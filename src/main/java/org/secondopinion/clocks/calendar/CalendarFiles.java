package org.secondopinion.clocks.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

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
        return CalendarReading.book(
                files(PLACES, CalendarReading.PLACES),
                files(DAYS, CalendarReading.DAYS),
                files(YEARS, CalendarReading.YEARS));
    }

    /** Differs whenever the text of a file does. */
    String fingerprint() {
        var all = Stream.of(PLACES, DAYS, YEARS)
                .flatMap(name -> texts(name).values().stream())
                .collect(Collectors.joining("\n"));
        return DigestUtils.md5DigestAsHex(all.getBytes(StandardCharsets.UTF_8));
    }

    private List<Csv> files(String name, List<String> columns) {
        return texts(name).entrySet().stream()
                .map(file -> Csv.read(file.getKey(), file.getValue(), columns))
                .toList();
    }

    /** Our file and, where there is one, the customer's, by name. */
    private Map<String, String> texts(String name) {
        try {
            var texts = new LinkedHashMap<String, String>();
            texts.put(name, new ClassPathResource("clocks/" + name).getContentAsString(StandardCharsets.UTF_8));
            var own = folder.resolve(name);
            if (Files.exists(own)) {
                texts.put(own.toString(), Files.readString(own));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
