package org.secondopinion.clocks.calendar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.secondopinion.cases.Refusal;

/** A file of comma-separated values with a line of column names; commas within quotes belong to the value. */
record Csv(String file, List<Line> lines) {

    private static final Pattern VALUE = Pattern.compile("\\G(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^\",]*))");

    static Csv read(String file, String text, List<String> columns) {
        var rows = text.lines().toList();
        if (rows.isEmpty() || !values(rows.get(0)).equals(columns)) {
            throw new Refusal(
                    "The first line of %s must name the columns %s.".formatted(file, String.join(",", columns)));
        }
        var lines = new ArrayList<Line>();
        for (var number = 1; number < rows.size(); number++) {
            if (!rows.get(number).isBlank()) {
                lines.add(line(file, number + 1, rows.get(number), columns));
            }
        }
        return new Csv(file, List.copyOf(lines));
    }

    private static Line line(String file, int number, String row, List<String> columns) {
        var values = values(row);
        if (values.size() != columns.size()) {
            throw new Refusal("%s, line %d: %d values, but there are %d columns."
                    .formatted(file, number, values.size(), columns.size()));
        }
        var byColumn = new HashMap<String, String>();
        for (var i = 0; i < columns.size(); i++) {
            byColumn.put(columns.get(i), values.get(i).strip());
        }
        return new Line(file, number, byColumn);
    }

    private static List<String> values(String row) {
        return VALUE.matcher(row)
                .results()
                .map(found ->
                        found.group(1) == null ? found.group(2) : found.group(1).replace("\"\"", "\""))
                .toList();
    }

    /** One line, which knows its place for what is wrong with it. */
    record Line(String file, int number, Map<String, String> values) {

        String text(String column) {
            return values.get(column);
        }

        /** The value as something else, or the other one where it is empty. */
        <T> T as(String column, Function<String, T> read, T otherwise) {
            return text(column).isEmpty() && otherwise != null ? otherwise : as(column, read);
        }

        <T> T as(String column, Function<String, T> read) {
            try {
                return read.apply(text(column));
            } catch (RuntimeException unreadable) {
                throw refusal("the column '%s' cannot be '%s'".formatted(column, text(column)));
            }
        }

        Refusal refusal(String what) {
            return new Refusal("%s, line %d: %s.".formatted(file, number, what));
        }
    }
}
