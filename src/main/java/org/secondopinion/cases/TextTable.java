package org.secondopinion.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** A room's own small table: a line of heads, then rows whose cells stand apart by commas, without quoting. */
public final class TextTable {

    private TextTable() {}

    /**
     * @param name such as {@code records/drugs.csv}
     * @param cells how many a row has at most; what is beyond belongs to the last one
     */
    public static List<String[]> rows(String name, int cells) {
        try {
            return new ClassPathResource(name)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", cells))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
