package org.secondopinion.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The press with the fonts of this machine, and the checker of what comes out of it. */
public final class PressForTests {

    private PressForTests() {}

    public static LetterPress press() {
        return new LetterPress(new Typefaces(List.of("/usr/share/fonts", "/usr/local/share/fonts")), templates());
    }

    static SpringTemplateEngine templates() {
        var pages = new ClassLoaderTemplateResolver();
        pages.setPrefix("templates/");
        pages.setSuffix(".html");
        pages.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(pages);
        return engine;
    }

    /** Fails with what the checker finds against PDF/A-2a or PDF/UA-1. */
    public static void assertArchivableAndAccessible(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        assertThat(complaints(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(complaints(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    private static List<String> complaints(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(found -> "%s %s".formatted(found.getRuleId(), found.getMessage()))
                    .toList();
        }
    }

    public static String textOf(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** Where somebody can look at it. */
    public static void keepForTheEye(String name, byte[] pdf) throws Exception {
        Files.write(Files.createDirectories(Path.of("target/letters")).resolve(name + ".pdf"), pdf);
    }
}
