package org.secondopinion.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.cases.Refusal;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class LetterPressTest {

    static final List<String> FOLDERS = List.of("/usr/share/fonts", "/usr/local/share/fonts");

    final Typefaces typefaces = new Typefaces(FOLDERS);
    final LetterPress press = new LetterPress(typefaces, templates());

    @BeforeAll
    static void checker() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | Our answer to your inquiry | Dear Ms Kulkarni (王芳), | We have read your inquiry of 25 November 2026.
                    de | Unsere Antwort auf Ihre Anfrage | Guten Tag Frau Müller, | Wir haben Ihre Anfrage vom 25. November 2026 gelesen – „früh entdeckt“.
                    zh | 我们对您咨询的答复 | 王女士，您好！ | 我们已仔细阅读您于2026年11月25日（SO-2026-000123）提出的咨询。
                    hi | आपकी पूछताछ का हमारा उत्तर | आदरणीय श्रीमती कुलकर्णी, | हमने 25 नवंबर 2026 की आपकी पूछताछ (SO-2026-000123) ध्यान से पढ़ी है।
                    """)
    void aLetterInEachLanguageIsAnArchivableAndAccessiblePdf(
            String language, String title, String salutation, String paragraph) throws Exception {
        var letter = letter(language, title, salutation, paragraph);
        assumeThat(press.canSet(letter)).as("fonts for " + language).isTrue();

        var pdf = press.set(letter);

        keepForTheEye(language, pdf);
        assertThat(complaints(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(complaints(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(textOf(pdf)).contains(title, "SO-2026-000123", "12 × 5 mm");
    }

    @Test
    void aLetterWithSignsOfNoFontIsRefusedWithASentence() {
        var letter = letter("en", "Our answer", "Dear Ms فاطمة,", "We have read it.");

        assertThat(press.canSet(letter)).isFalse();
        assertThatThrownBy(() -> press.set(letter)).isInstanceOf(Refusal.class).hasMessageContaining("print that");
    }

    @Test
    void withoutTheFontOfAScriptOnlyLettersOfThatScriptAreRefused() {
        var bare = new LetterPress(new Typefaces(List.of("no such folder")), templates());

        assertThat(bare.canSet(letter("de", "Unsere Antwort", "Guten Tag", "Größe 12 µm")))
                .isTrue();
        assertThat(bare.canSet(letter("zh", "答复", "您好", "咨询"))).isFalse();
        assertThat(bare.canSet(letter("hi", "उत्तर", "आदरणीय", "पूछताछ"))).isFalse();
    }

    @Test
    void aSignWithoutAGlyphIsRefusedEvenWhenItsScriptHasAFont() {
        assertThatThrownBy(() -> press.set(letter("en", "Our answer", "Dear Ms Ꜻ,", "🙂")))
                .isInstanceOf(Refusal.class);
    }

    private static SpringTemplateEngine templates() {
        var pages = new ClassLoaderTemplateResolver();
        pages.setPrefix("templates/");
        pages.setSuffix(".html");
        pages.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(pages);
        return engine;
    }

    private static Letter letter(String language, String title, String salutation, String paragraph) {
        return new Letter(
                language,
                title,
                List.of("SO-2026-000123", "2026-11-25"),
                salutation,
                List.of(
                        new Letter.Section(null, List.of(paragraph), List.of()),
                        new Letter.Section(title, List.of("<b>12 × 5 mm</b> & more"), List.of("Asha K.", paragraph))),
                "Second Opinion",
                List.of("Asha Kulkarni", title),
                paragraph);
    }

    private static List<String> complaints(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(found -> "%s %s".formatted(found.getRuleId(), found.getMessage()))
                    .toList();
        }
    }

    private static String textOf(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static void keepForTheEye(String language, byte[] pdf) throws Exception {
        Files.write(Files.createDirectories(Path.of("target/letters")).resolve(language + ".pdf"), pdf);
    }
}
