package org.secondopinion.report;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondopinion.report.plain.PlainVersion;
import org.secondopinion.report.sheet.OpinionSheet;
import org.secondopinion.summary.Verdict;

/**
 * A report with all its words, as a page and a file show it; until it is signed and delivered those times are null, as
 * may be {@code dissent} and {@code plain}.
 *
 * @param patient as the report names the patient
 * @param language of the family, such as {@code de}
 */
public record ReportDocument(
        String reference,
        int version,
        String patient,
        String language,
        PlainVersion plain,
        List<Answered> answers,
        List<String> recommendations,
        String dissent,
        List<Voice> voices,
        List<Source> sources,
        List<String> signers,
        Instant signedAt,
        Instant deliveredAt,
        List<Addition> addenda,
        String disclaimer) {

    /** One of the family's questions; both parts are null where the report went on incomplete. */
    public record Answered(int number, String question, String answer, String notAnsweredBecause) {

        public String words() {
            return Objects.requireNonNullElse(answer, Objects.requireNonNullElse(notAnsweredBecause, ""));
        }
    }

    /** What one reviewer, or the board, found; {@code sheet} is empty and {@code missing} null where nothing is said. */
    public record Voice(String name, String summary, String missing, OpinionSheet sheet) {}

    /** A record that the report rests on; its date may be null. */
    public record Source(String words, String datedOn) {}

    /** A follow-up question with its answer; {@code remark} may be null. */
    public record Addition(String question, String answer, String remark, String signedBy, Instant deliveredAt) {}

    /** The same without the patient's name, for who may not know it. */
    public ReportDocument withoutName() {
        return new ReportDocument(
                reference,
                version,
                null,
                language,
                plain,
                answers,
                recommendations,
                dissent,
                voices,
                sources,
                signers,
                signedAt,
                deliveredAt,
                addenda,
                disclaimer);
    }

    /** What the plain-language version is held against: all that the report tells the family to know, weigh or do. */
    public String essence() {
        return Stream.of(
                        answers.stream().map(Answered::words),
                        recommendations.stream(),
                        Stream.ofNullable(dissent),
                        voices.stream().flatMap(voice -> essence(voice)))
                .flatMap(words -> words)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> essence(Voice voice) {
        var sheet = voice.sheet();
        return Stream.of(
                        Stream.of(voice.summary()),
                        sheet.verdicts().stream().map(Verdict::second),
                        sheet.options().stream().flatMap(ReportDocument::words),
                        sheet.markers().stream().map(OpinionSheet.Marker::words),
                        Stream.of(sheet.trials(), sheet.goalsOfCare()))
                .flatMap(words -> words);
    }

    private static Stream<String> words(OpinionSheet.Choice option) {
        return Stream.of(option.name(), option.benefits(), option.burdens(), option.uncertainty());
    }

    /** Every text that a reader sees. */
    List<String> words() {
        return Stream.of(
                        Stream.of(essence(), disclaimer, patient),
                        Stream.ofNullable(plain).map(PlainVersion::words),
                        answers.stream().map(Answered::question),
                        signers.stream(),
                        sources.stream().map(Source::words),
                        voices.stream().flatMap(ReportDocument::rest),
                        addenda.stream().flatMap(one -> Stream.of(one.question(), one.answer(), one.remark())))
                .flatMap(texts -> texts)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Stream<String> rest(Voice voice) {
        return Stream.of(
                        Stream.of(voice.name(), voice.missing()),
                        voice.sheet().findings().values().stream(),
                        voice.sheet().verdicts().stream().map(Verdict::first))
                .flatMap(words -> words);
    }
}
