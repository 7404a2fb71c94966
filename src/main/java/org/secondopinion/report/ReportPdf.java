package org.secondopinion.report;

import java.util.Map;
import org.secondopinion.letters.LetterPress;
import org.secondopinion.letters.Print;
import org.springframework.stereotype.Component;

/** Sets a report on A4, with its headings in the family's language or in another one. */
@Component
public class ReportPdf {

    private final LetterPress press;

    ReportPdf(LetterPress press) {
        this.press = press;
    }

    /** Whether the fonts of this machine show every sign of it. */
    public boolean canSet(ReportDocument report) {
        return report.words().stream().allMatch(press::shows);
    }

    public byte[] set(ReportDocument report, String language) {
        var model = Map.<String, Object>of("report", report, "t", new ReportTexts(language), "inPage", false);
        return press.set(new Print(language, "report/print", model, report.words()));
    }
}
