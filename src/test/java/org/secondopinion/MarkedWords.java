package org.secondopinion;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Words that occur nowhere else, each written at one place, so that they are known again wherever they went. */
final class MarkedWords {

    private final String mark = "zq" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, String> places = new LinkedHashMap<>();
    private final Set<String> refused = new HashSet<>();

    /** A new word for this place. */
    String at(String place) {
        var word = "%sx%dx".formatted(mark, places.size() + 1);
        note(word, place);
        return word;
    }

    /** A new word for a place where it will not be taken, so that nobody keeps it. */
    String refusedAt(String place) {
        var word = at(place);
        refused.add(word);
        return word;
    }

    /** Takes what is written here as a word too; it should be rare, such as a date of birth. */
    void note(String word, String place) {
        places.put(word, "%s (%s)".formatted(place, word));
    }

    /** Where the words were written that stand in no table of the schema. */
    List<String> missingIn(JdbcClient sql, String schema) {
        var kept = inTables(sql, schema, "").values();
        return places.keySet().stream()
                .filter(word -> !refused.contains(word))
                .map(places::get)
                .filter(place -> kept.stream().noneMatch(found -> found.contains(place)))
                .toList();
    }

    /** Where the words were written that stand in this text. */
    SortedSet<String> in(String text) {
        return Pattern.compile(written(), Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .results()
                .map(found -> places.get(found.group().toLowerCase()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each column that holds words, of the tables whose names begin so, with the places where they were written. */
    SortedMap<String, SortedSet<String>> inTables(JdbcClient sql, String schema, String prefix) {
        var found = new TreeMap<String, SortedSet<String>>();
        columns(sql, schema, prefix).forEach(column -> {
            var words = in(column.words(sql, written()));
            if (!words.isEmpty()) {
                found.put(column.tableName() + "." + column.columnName(), words);
            }
        });
        return found;
    }

    /** Any of the words, as a regular expression that Java and PostgreSQL read alike. */
    private String written() {
        return places.keySet().stream()
                .map(word -> word.startsWith(mark) ? mark + "x\\d+x" : word.replaceAll("\\W", "\\\\$0"))
                .distinct()
                .collect(Collectors.joining("|"));
    }

    private static List<Column> columns(JdbcClient sql, String schema, String prefix) {
        return sql.sql("select table_schema, table_name, column_name, data_type from information_schema.columns"
                        + " join information_schema.tables using (table_schema, table_name)"
                        + " where table_type = 'BASE TABLE' and table_schema = ? and starts_with(table_name, ?)")
                .params(schema, prefix)
                .query(Column.class)
                .list();
    }

    private record Column(String tableSchema, String tableName, String columnName, String dataType) {

        /** Every word in the column, one behind the other. */
        String words(JdbcClient sql, String pattern) {
            var text = (dataType.equals("bytea") ? "encode(\"%s\", 'escape')" : "\"%s\"::text").formatted(columnName);
            return sql.sql("select coalesce(string_agg(word[1], ' '), '') from \"%s\".\"%s\","
                                    .formatted(tableSchema, tableName)
                            + " regexp_matches(%s, ?, 'gi') word".formatted(text))
                    .param(pattern)
                    .query(String.class)
                    .single();
        }
    }
}
