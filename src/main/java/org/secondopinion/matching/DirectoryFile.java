package org.secondopinion.matching;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.secondopinion.cases.Refusal;

/** Rows of words with a line of column names, as spreadsheets read and write them. */
final class DirectoryFile {

    /** What a spreadsheet would take for a formula; written with an apostrophe before it, which reading takes away. */
    private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int LONGEST = 20_000;

    private DirectoryFile() {}

    static String write(List<String> columns, Collection<Map<String, String>> rows) {
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(columns);
            for (var row : rows) {
                printer.printRecord(columns.stream()
                        .map(row::get)
                        .map(DirectoryFile::guarded)
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** @throws Refusal when it isn't such a file, or its columns are others */
    static List<Map<String, String>> read(String text, List<String> columns) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(false)
                .get();
        try (var parser = CSVParser.parse(new StringReader(text.replaceFirst("^" + BYTE_ORDER_MARK, "")), format)) {
            if (!parser.getHeaderNames().equals(columns)) {
                throw new Refusal("The first row must name the columns " + String.join(",", columns) + ".");
            }
            var records = parser.getRecords();
            if (records.size() > LONGEST) {
                throw new Refusal("A file takes %d rows at most.".formatted(LONGEST));
            }
            return records.stream().map(row -> values(row, columns)).toList();
        } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
            throw new Refusal("This is not a file of comma-separated values, or a quotation mark in it is not closed.");
        }
    }

    private static Map<String, String> values(CSVRecord row, List<String> columns) {
        if (row.size() != columns.size()) {
            throw new Refusal("Row %d has %d values, but there are %d columns. Nothing was changed."
                    .formatted(row.getRecordNumber() + 1, row.size(), columns.size()));
        }
        var values = new HashMap<String, String>();
        columns.forEach(column -> values.put(column, unguarded(row.get(column))));
        return values;
    }

    private static String guarded(String value) {
        return FORMULA.matcher(value).matches() ? "'" + value : value;
    }

    private static String unguarded(String value) {
        return value.startsWith("'") && FORMULA.matcher(value.substring(1)).matches() ? value.substring(1) : value;
    }
}
