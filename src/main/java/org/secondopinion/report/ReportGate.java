package org.secondopinion.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.report.ReportDocument.Source;
import org.secondopinion.report.plain.PlainVersion;

/**
 * What a report still needs before it may be signed, and before it may be delivered; each thing in a sentence for the
 * coordinator, none when nothing is missing.
 */
final class ReportGate {

    private ReportGate() {}

    /** What a named person may take on for a reason: that something was not reviewed, answered or dated. */
    static List<String> missing(
            int questions, SortedMap<Integer, ReportAnswer> answers, boolean isReviewed, List<Source> sources) {
        var missing = new ArrayList<String>();
        if (!isReviewed) {
            missing.add("There is neither an opinion nor a recommendation of a board.");
        }
        for (var number = 1; number <= questions; number++) {
            if (!answers.containsKey(number)) {
                missing.add("Question %d has neither an answer nor a reason why it has none.".formatted(number));
            }
        }
        if (sources.isEmpty()) {
            missing.add("The report names no record that it rests on.");
        }
        for (var number = 1; number <= sources.size(); number++) {
            var source = sources.get(number - 1);
            if (source.datedOn() == null) {
                missing.add("Source %d (%s) has no date.".formatted(number, source.words()));
            }
        }
        return List.copyOf(missing);
    }

    /** What nobody may take on: a report that may be of another patient. */
    static List<String> wrong(CaseFile file, Report report) {
        return isSame(file.patient().fullName(), report.patientName())
                ? List.of()
                : List.of("The patient's name on the report is not the one of the case.");
    }

    /** @param signer the name of who has signed; null where that is only a login */
    static List<String> undeliverable(CaseFile file, Report report, String signer, PlainVersion plain) {
        var missing = new ArrayList<>(wrong(file, report));
        var language = file.contact().language();
        if (report.signedBy() == null || report.signedAt() == null) {
            missing.add("The report is not signed.");
        } else if (signer == null) {
            missing.add("The report is signed by a login that has no name.");
        }
        if (report.disclaimer() == null || !language.equals(report.language())) {
            missing.add("The report has no disclaimer in the language of the family (%s).".formatted(language));
        }
        if (plain == null || !plain.language().equals(language)) {
            missing.add("There is no plain-language version in the language of the family (%s).".formatted(language));
        }
        return List.copyOf(missing);
    }

    private static boolean isSame(String one, String other) {
        return other != null && folded(one).equals(folded(other));
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
