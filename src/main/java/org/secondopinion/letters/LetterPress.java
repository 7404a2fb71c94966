package org.secondopinion.letters;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.secondopinion.cases.Refusal;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Sets letters and other pages as PDF/A-2a and PDF/UA-1 (ISO 19005-2, ISO 14289-1), on A4. */
@Component
public class LetterPress {

    static {
        // Its log repeats words of the letter.
        XRLog.setLoggingEnabled(false);
    }

    private final Typefaces typefaces;
    private final ITemplateEngine templates;

    LetterPress(Typefaces typefaces, ITemplateEngine templates) {
        this.typefaces = typefaces;
        this.templates = templates;
    }

    /** Whether the fonts of this machine show every sign of a letter. */
    public boolean canSet(Letter letter) {
        return letter.words().allMatch(typefaces::show);
    }

    /** @throws Refusal when a sign of the letter has no font here, so that no letter leaves with empty boxes */
    public byte[] set(Letter letter) {
        return set(Print.of(letter));
    }

    /** Whether the fonts of this machine show every sign of a text. */
    public boolean shows(String text) {
        return typefaces.show(text);
    }

    /** @throws Refusal when a sign of the page has no font here, so that no page leaves with empty boxes */
    public byte[] set(Print print) {
        if (!print.words().stream().allMatch(typefaces::show)) {
            throw new Refusal(
                    "This letter has signs that no font of this machine shows. Please read it on the page, or print that.");
        }
        var pdf = new ByteArrayOutputStream();
        try {
            printer(print).toStream(pdf).run();
            return Conjuncts.named(pdf.toByteArray(), typefaces.all());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfRendererBuilder printer(Print print) {
        var printer = new PdfRendererBuilder()
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .withProducer("Second Opinion")
                // A letter needs nothing from elsewhere, so nothing is fetched.
                .useUriResolver((base, address) -> null)
                .useUnicodeLineBreaker(new LineBreaks(print.language()))
                .withHtmlContent(pageOf(print), null);
        typefaces
                .all()
                .forEach(font -> printer.useFont(font::open, font.family(), font.weight(), FontStyle.NORMAL, true));
        return printer;
    }

    private String pageOf(Print print) {
        var page = templates.process(
                print.template(), new Context(Locale.forLanguageTag(print.language()), print.model()));
        return Devanagari.inOrderOfDrawing(page);
    }
}
