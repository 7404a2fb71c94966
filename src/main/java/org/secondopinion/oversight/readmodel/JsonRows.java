package org.secondopinion.oversight.readmodel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Records as JSON with a table's column names, so that many rows go to the database as one parameter. */
final class JsonRows {

    private static final ObjectMapper JSON =
            new ObjectMapper().findAndRegisterModules().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private JsonRows() {}

    static String of(Collection<? extends Record> rows) {
        try {
            return JSON.writeValueAsString(rows.stream().map(JsonRows::columns).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The columns of a kind of record; those of a record within it stand among them. */
    static List<String> columns(Class<? extends Record> type) {
        return java.util.Arrays.stream(type.getRecordComponents())
                .flatMap(part -> part.getType().isRecord()
                        ? columns(part.getType().asSubclass(Record.class)).stream()
                        : java.util.stream.Stream.of(column(part)))
                .collect(Collectors.toList());
    }

    private static Map<String, Object> columns(Record row) {
        var columns = new LinkedHashMap<String, Object>();
        for (var part : row.getClass().getRecordComponents()) {
            if (value(part, row) instanceof Record within) {
                columns.putAll(columns(within));
            } else {
                columns.put(column(part), value(part, row));
            }
        }
        return columns;
    }

    private static Object value(RecordComponent part, Record row) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String column(RecordComponent part) {
        return part.getName().replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }
}
