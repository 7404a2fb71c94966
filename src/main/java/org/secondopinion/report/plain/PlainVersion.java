package org.secondopinion.report.plain;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report in plain words, in four parts; all but the first may be null in one that was written before there were parts.
 *
 * @param language such as {@code de}
 */
public record PlainVersion(String language, String changes, String stays, String nextSteps, String toAsk) {

    /** All of it, part by part. */
    public String words() {
        return Stream.of(changes, stays, nextSteps, toAsk)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }
}
