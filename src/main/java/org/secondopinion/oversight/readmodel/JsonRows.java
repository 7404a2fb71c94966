package org.secondopinion.oversight.readmodel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Records as JSON with a table's column names, so that many rows go to the database as one parameter. */
final class JsonRows {

    private static final ObjectMapper JSON =
            new ObjectMapper().findAndRegisterModules().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Part::of).toList();
        }
    };

    private JsonRows() {}

    static String of(Collection<? extends Record> rows) {
        try {
            return JSON.writeValueAsString(rows.stream().map(JsonRows::columns).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The columns of a kind of record; those of a record within it stand among them. */
    static List<String> columns(Class<?> type) {
        return PARTS.get(type).stream()
                .flatMap(part -> part.type().isRecord() ? columns(part.type()).stream() : Stream.of(part.column()))
                .toList();
    }

    private static Map<String, Object> columns(Record row) {
        var columns = new LinkedHashMap<String, Object>();
        for (var part : PARTS.get(row.getClass())) {
            if (part.in(row) instanceof Record within) {
                columns.putAll(columns(within));
            } else {
                columns.put(part.column(), part.in(row));
            }
        }
        return columns;
    }

    private record Part(String column, Class<?> type, Method accessor) {

        static Part of(RecordComponent component) {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            var column = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
            return new Part(column, component.getType(), accessor);
        }

        Object in(Record row) {
            try {
                return accessor.invoke(row);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
