package org.secondopinion.records.dicom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.secondopinion.cases.TextTable;

/** A table of the standard by tag; a lower-case {@code x} in a tag stands for any digit. */
final class TagTable {

    private static final String FOLDER = "records/dicom/";

    private final Map<Integer, String> byTag = new HashMap<>();
    private final List<Pattern> patterns = new ArrayList<>();

    private TagTable() {}

    static TagTable read(String file) {
        var table = new TagTable();
        TextTable.rows(FOLDER + file, 3).forEach(cells -> table.add(cells[0], cells[1]));
        return table;
    }

    Optional<String> of(int tag) {
        return Optional.ofNullable(byTag.get(tag))
                .or(() -> patterns.stream()
                        .filter(pattern -> (tag & pattern.mask()) == pattern.bits())
                        .map(Pattern::entry)
                        .findFirst());
    }

    private void add(String tag, String entry) {
        if (tag.indexOf('x') < 0) {
            byTag.put(Integer.parseUnsignedInt(tag, 16), entry);
        } else {
            var mask = Integer.parseUnsignedInt(tag.replaceAll("[^x]", "F").replace('x', '0'), 16);
            patterns.add(new Pattern(mask, Integer.parseUnsignedInt(tag.replace('x', '0'), 16), entry));
        }
    }

    private record Pattern(int mask, int bits, String entry) {}
}
