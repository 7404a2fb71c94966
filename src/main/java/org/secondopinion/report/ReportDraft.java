package org.secondopinion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.secondopinion.board.BoardReport;

/**
 * A report as it is first put together: only the words of the reviewers and of the board, each with its author where
 * there are several; what nobody answered stays open.
 */
record ReportDraft(String recommendations, String dissent, SortedMap<Integer, String> answers) {

    static ReportDraft of(List<Voice> voices, Optional<BoardReport> board) {
        var recommendations = board.map(BoardReport::recommendation)
                .orElseGet(() -> joined(voices.stream()
                        .map(voice -> new Said(voice.name(), voice.recommendation()))
                        .toList()));
        return new ReportDraft(recommendations, board.map(BoardReport::dissent).orElse(null), answers(voices));
    }

    private static SortedMap<Integer, String> answers(List<Voice> voices) {
        var said = new TreeMap<Integer, List<Said>>();
        voices.forEach(voice -> voice.answers()
                .forEach((position, answer) -> said.computeIfAbsent(position, none -> new ArrayList<>())
                        .add(new Said(voice.name(), answer))));
        var answers = new TreeMap<Integer, String>();
        said.forEach((position, all) -> answers.put(position, joined(all)));
        return answers;
    }

    private static String joined(List<Said> all) {
        return all.size() == 1
                ? all.get(0).words()
                : all.stream().map(said -> said.name() + ": " + said.words()).collect(Collectors.joining("\n"));
    }

    /** One reviewer's opinion: name, recommendation, answers by number. */
    record Voice(String name, String recommendation, Map<Integer, String> answers) {}

    private record Said(String name, String words) {}
}
