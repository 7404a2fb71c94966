package org.secondopinion;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No text for a family or a treating team asks to wait with treatment, in any of our languages. */
class NoTextAsksToWaitTest {

    private static final List<Path> TEXTS = List.of(
            Path.of("src/main/resources/mail"),
            Path.of("src/main/resources/family"),
            Path.of("src/main/resources/inquiry"),
            Path.of("src/main/resources/intake"),
            Path.of("src/main/resources/handback"),
            Path.of("src/main/resources/templates"));

    /** Words for treatment, for waiting with it, and for "not", as they are written in a language. */
    private static final Map<String, Language> LANGUAGES = Map.of(
            "en",
            new Language(
                    "treatment|therapy|chemotherapy|radiotherapy|operation|surgery",
                    "\\bwait|postpon|delay|put off|hold off|interrupt|\\bpaus|\\bstop",
                    "\\bnot\\b|n't\\b|\\bnever\\b|\\bno\\b|\\bwithout\\b"),
            "de",
            new Language(
                    "behandlung|therapie|operation|bestrahlung",
                    "warte|verschieb|verschob|aufschieb|aufgeschob|verzöger|unterbrech|unterbroch|aussetz|ausgesetzt|stoppen",
                    "\\bnicht\\b|\\bkein|\\bnie\\b|\\bohne\\b"),
            "zh",
            new Language("治疗|手术|化疗|放疗", "等|推迟|延后|延期|拖延|暂停|中断", "不|无需|无须|勿|没"),
            "hi",
            new Language(
                    "इलाज|उपचार|सर्जरी|ऑपरेशन|कीमो",
                    "रुक|रोक|टाल|इंतज़ार|प्रतीक्षा|स्थगित",
                    "(?<![^ ])(?:नहीं|न|मत|बिना)(?![^ ।])"));

    @TestFactory
    Stream<DynamicTest> everyTextLetsTreatmentGoOn() {
        return TEXTS.stream()
                .flatMap(NoTextAsksToWaitTest::files)
                .map(file -> DynamicTest.dynamicTest(
                        file.toString(),
                        () -> assertThat(sentences(file).filter(sentence -> asksToWait(languageOf(file), sentence)))
                                .as(
                                        "sentences that ask to wait with treatment; take the wait out, or say that it is not needed")
                                .isEmpty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | Please wait with the treatment until our report is there.
                    en | Ask your doctor to postpone the operation.
                    de | Bitte warten Sie mit der Behandlung auf unseren Bericht.
                    de | Die Operation sollte verschoben werden.
                    zh | 请等收到报告后再开始治疗。
                    zh | 建议推迟手术。
                    hi | कृपया रिपोर्ट आने तक इलाज रोक दें।
                    hi | ऑपरेशन टाल दें।
                    """)
    void aTextThatAsksToWaitIsNoticed(String language, String sentence) {
        assertThat(asksToWait(language, sentence)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | Planned treatment does not have to wait for us.
                    de | Eine geplante Behandlung muss nicht auf uns warten.
                    zh | 已安排的治疗不必等我们。
                    hi | तय इलाज को हमारे लिए रुकने की ज़रूरत नहीं है।
                    """)
    void aTextThatSaysNotToWaitIsRight(String language, String sentence) {
        assertThat(asksToWait(language, sentence)).isFalse();
    }

    private static boolean asksToWait(String language, String sentence) {
        return LANGUAGES.get(language).asksToWait(sentence);
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(properties|html)")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String languageOf(Path file) {
        var name = file.getFileName().toString();
        return LANGUAGES.keySet().stream()
                .filter(language -> name.endsWith("_" + language + ".properties"))
                .findFirst()
                .orElse("en");
    }

    private static Stream<String> sentences(Path file) throws IOException {
        var text = Files.readString(file);
        var texts = file.toString().endsWith(".html") ? Stream.of(text.replaceAll("<[^>]*>", " ")) : values(text);
        return texts.flatMap(part -> Arrays.stream(part.split("(?<=[.!?;。！？；।])|\\n\\n")))
                .map(sentence -> sentence.replaceAll("\\s+", " ").strip());
    }

    private static Stream<String> values(String text) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(text));
        return properties.values().stream().map(String.class::cast);
    }

    private record Language(Pattern treatment, Pattern waiting, Pattern not) {

        Language(String treatment, String waiting, String not) {
            this(pattern(treatment), pattern(waiting), pattern(not));
        }

        boolean asksToWait(String sentence) {
            return treatment.matcher(sentence).find()
                    && waiting.matcher(sentence).find()
                    && !not.matcher(sentence).find();
        }

        private static Pattern pattern(String words) {
            return Pattern.compile(words, CASE_INSENSITIVE | UNICODE_CASE);
        }
    }
}
