package org.secondopinion.oversight.outcomes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * A case whose ledger is confirmed, with the codes it is counted by. {@code daysToReport} may be null, {@code decision} is
 * the treating team's last one, null before there is one.
 */
record ComparedCase(
        String tumourType,
        String serviceType,
        Integer daysToReport,
        List<Entry> ledger,
        List<String> topics,
        boolean isSent,
        String decision) {

    static ComparedCase of(ResultSet row, int number) throws SQLException {
        return new ComparedCase(
                row.getString("tumour_type"),
                row.getString("service_type"),
                row.getObject("days_to_report", Integer.class),
                words(row, "lines").stream().map(Entry::of).toList(),
                words(row, "topics"),
                row.getBoolean("is_sent"),
                row.getString("decision"));
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** Changed, or refined so that the treatment changes. */
    boolean isChanged() {
        return ledger.stream()
                .anyMatch(entry ->
                        entry.outcome().equals("CHANGED") || entry.weight().equals("MAJOR"));
    }

    /** One field of the first opinion beside the second. */
    record Entry(String field, String outcome, String weight) {

        private static Entry of(String line) {
            var codes = line.split(" ");
            return new Entry(codes[0], codes[1], codes[2]);
        }
    }
}
