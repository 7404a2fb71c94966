package org.secondopinion.messages;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the mails that rooms queue against the texts: one without a text would never leave the house. */
class MailTextsTest {

    private static final Path CODE = Path.of("src/main/java");
    private static final Path TEXTS = Path.of("src/main/resources/mail");
    private static final Pattern NAME = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");
    private static final Pattern TO_FAMILY =
            Pattern.compile("(?:toFamily|toAsker|toHospital|\\bend)\\([^;]*?" + NAME.pattern());
    private static final Set<String> GROUPS = Set.of("board-chair", "board-coordinator");

    @Test
    void everyMailThatIsQueuedHasATextAndEveryTextIsQueued() {
        assertThat(queued(NAME)).isEqualTo(texts("mails.properties"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mails_de.properties", "mails_zh.properties", "mails_hi.properties"})
    void everyMailToAFamilyIsWrittenInItsLanguage(String file) {
        assertThat(texts(file))
                .containsAll(queued(TO_FAMILY))
                .contains("access-code", "call-arranged", "call-moved", "call-cancelled");
    }

    /** The templates whose names stand in classes that write mails. */
    private static SortedSet<String> queued(Pattern place) {
        return files(CODE)
                .map(MailTextsTest::read)
                .filter(code -> code.contains("outbox.") || code.contains("signers.write(") || code.contains("queue("))
                .flatMap(code -> place.matcher(code).results())
                .map(found -> found.group(1))
                .filter(name -> !GROUPS.contains(name))
                .collect(toCollection(TreeSet::new));
    }

    private static SortedSet<String> texts(String file) {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(TEXTS.resolve(file))) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.stringPropertyNames().stream()
                .filter(key -> key.endsWith(".subject"))
                .map(key -> key.replace(".subject", ""))
                .filter(key -> texts.containsKey(key + ".body"))
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
