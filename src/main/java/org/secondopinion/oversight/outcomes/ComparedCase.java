package org.secondopinion.oversight.outcomes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A case whose ledger is confirmed, with the codes it is counted by. {@code daysToReport} may be null, {@code decision} is
 * the treating team's last one, null before there is one.
 *
 * @param isChanged changed, or refined so that the treatment changes
 */
record ComparedCase(
        String tumourType,
        String serviceType,
        Integer daysToReport,
        List<Entry> ledger,
        boolean isChanged,
        List<String> topics,
        boolean isSent,
        String decision) {

    static ComparedCase of(ResultSet row, int number) throws SQLException {
        var ledger = Stream.of(words(row, "lines")).map(Entry::of).toList();
        return new ComparedCase(
                row.getString("tumour_type"),
                row.getString("service_type"),
                row.getObject("days_to_report", Integer.class),
                ledger,
                ledger.stream().anyMatch(Entry::isChange),
                List.of(words(row, "topics")),
                row.getBoolean("is_sent"),
                row.getString("decision"));
    }

    private static String[] words(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    /** One field of the first opinion beside the second. */
    record Entry(String field, String outcome, String weight) {

        /** There are few, and a year's ledgers have them again and again. */
        private static final Map<String, Entry> BY_LINE = new ConcurrentHashMap<>();

        private static Entry of(String line) {
            return BY_LINE.computeIfAbsent(line, Entry::read);
        }

        private static Entry read(String line) {
            var codes = line.split(" ");
            return new Entry(codes[0], codes[1], codes[2]);
        }

        private boolean isChange() {
            return outcome.equals("CHANGED") || weight.equals("MAJOR");
        }
    }
}
