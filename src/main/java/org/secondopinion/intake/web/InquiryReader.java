package org.secondopinion.intake.web;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.secondopinion.intake.Inquiry;
import org.secondopinion.intake.WrongField;

/** Reads an inquiry strictly, and to its end: a wrong value or an unknown field is noted, not the end of reading. */
class InquiryReader {

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .withCoercionConfig(
                    LogicalType.Textual,
                    textual -> textual.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private final List<WrongField> wrong = new ArrayList<>();

    /**
     * The inquiry as far as it can be read, or null; see {@link #wrongFields()}.
     *
     * @throws com.fasterxml.jackson.core.JsonProcessingException when the body is not well-formed
     */
    Inquiry read(byte[] body) throws IOException {
        var tree = STRICT.readTree(body);
        if (tree.isMissingNode()) {
            throw new JsonParseException(null, "The body is empty");
        }
        if (!tree.isObject()) {
            wrong.add(new WrongField("(body)", "Send the inquiry as one JSON object. Please see the examples."));
            return null;
        }
        try {
            return STRICT.readerFor(Inquiry.class).withHandler(new Noting()).readValue(body);
        } catch (JsonMappingException unreadable) {
            wrong.add(new WrongField(path(unreadable), "This value is of the wrong kind. Please see the examples."));
            return null;
        }
    }

    List<WrongField> wrongFields() {
        return List.copyOf(wrong);
    }

    private static String path(JsonMappingException unreadable) {
        return unreadable.getPath().stream()
                .map(place -> place.getFieldName() == null ? "[" + place.getIndex() + "]" : "." + place.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private class Noting extends DeserializationProblemHandler {

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context, JsonParser json, JsonDeserializer<?> reader, Object bean, String name)
                throws IOException {
            note(json, "There is no such field. Please check its spelling or leave it out.");
            json.skipChildren();
            return true;
        }

        @Override
        public Object handleWeirdStringValue(
                DeserializationContext context, Class<?> target, String value, String failure) {
            note(context.getParser(), expected(target));
            return null;
        }

        @Override
        public Object handleWeirdNumberValue(
                DeserializationContext context, Class<?> target, Number value, String failure) {
            note(context.getParser(), expected(target));
            return null;
        }

        @Override
        public Object handleUnexpectedToken(
                DeserializationContext context,
                JavaType target,
                com.fasterxml.jackson.core.JsonToken token,
                JsonParser json,
                String failure)
                throws IOException {
            note(json, expected(target.getRawClass()));
            json.skipChildren();
            return null;
        }

        private void note(JsonParser json, String message) {
            var pointer = json.getParsingContext().pathAsPointer().toString();
            var field = pointer.replaceAll("/(\\d+)", "[$1]").replace('/', '.').replaceFirst("^\\.", "");
            wrong.add(new WrongField(field, message));
        }

        private static String expected(Class<?> target) {
            if (target.isEnum()) {
                var choices = Arrays.stream(target.getEnumConstants())
                        .map(Object::toString)
                        .collect(Collectors.joining(", "));
                return "This field takes one of %s.".formatted(choices);
            }
            if (target == LocalDate.class) {
                return "This field takes a date such as 2026-11-24.";
            }
            if (target == Boolean.class) {
                return "This field takes true or false.";
            }
            return target == Integer.class
                    ? "This field takes a whole number."
                    : "This value is of the wrong kind. Please see the examples.";
        }
    }
}
