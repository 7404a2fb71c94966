package org.secondopinion;

import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Holds a form against the listener that takes what was typed. */
final class FormFields {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LITERAL = Pattern.compile("\"(\\w+)\"");
    private static final Pattern READING = Pattern.compile("form\\s*\\.\\w+\\(\"(\\w+)\"");
    private static final Pattern CLASS = Pattern.compile("\\b[A-Z]\\w+");

    private final SortedSet<String> typed;
    private final Set<String> named;
    private final SortedSet<String> read;

    FormFields(Path form, Path listener) {
        typed = typed(form);
        var code = text(listener);
        read = found(READING, code);
        named = Stream.concat(Stream.of(code), helpers(listener, code))
                .flatMap(source -> found(LITERAL, source).stream())
                .collect(toCollection(TreeSet::new));
    }

    SortedSet<String> thatNobodyReads() {
        return typed.stream().filter(key -> !isNamed(key)).collect(toCollection(TreeSet::new));
    }

    SortedSet<String> thatNobodyTypes() {
        return read.stream().filter(key -> !typed.contains(key)).collect(toCollection(TreeSet::new));
    }

    /** In full, or as the ending of keys that are put together, such as {@code "Present"}. */
    private boolean isNamed(String key) {
        return named.stream()
                .anyMatch(name -> name.equals(key) || Character.isUpperCase(name.charAt(0)) && key.endsWith(name));
    }

    /** The code of the classes beside the listener that it uses. */
    private static Stream<String> helpers(Path listener, String code) {
        return found(CLASS, code).stream()
                .map(name -> listener.resolveSibling(name + ".java"))
                .filter(file -> Files.exists(file) && !file.equals(listener))
                .map(FormFields::text);
    }

    private static SortedSet<String> typed(Path form) {
        try {
            return JSON.readTree(form.toFile()).findValuesAsText("key").stream().collect(toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedSet<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.groupCount() == 0 ? match.group() : match.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
