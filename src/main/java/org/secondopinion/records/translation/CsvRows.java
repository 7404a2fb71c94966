package org.secondopinion.records.translation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Our own small tables: a line of heads, then rows without quotes. */
final class CsvRows {

    private CsvRows() {}

    static List<String[]> of(String name) {
        try {
            return new ClassPathResource("records/" + name)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
