package org.secondopinion.start;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says why the application didn't start, without the boxes and stack traces around it. */
class OneSentenceReporter implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println(Stream.of(analysis.getDescription(), analysis.getAction())
                .filter(Objects::nonNull)
                .map(String::strip)
                .collect(Collectors.joining(" ", "Second Opinion did not start. ", "")));
    }
}
