package org.secondopinion.report.sheet;

import java.util.List;
import java.util.Map;
import org.secondopinion.summary.Verdict;

/** What an opinion says beyond its summary; trials and goals may be null, as may the times for a video call. */
public record OpinionSheet(
        Map<Part, String> findings,
        List<Verdict> verdicts,
        List<Choice> options,
        List<Marker> markers,
        String trials,
        String goalsOfCare,
        String videoTimes) {

    /** One way to treat. */
    public record Choice(String name, String benefits, String burdens, String uncertainty) {}

    /** Advice on a marker that the records do not tell; {@code words} may be null. */
    public record Marker(String marker, MarkerAdvice advice, String words) {}
}
