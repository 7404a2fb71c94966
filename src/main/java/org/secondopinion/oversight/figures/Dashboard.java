package org.secondopinion.oversight.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What managers look at first. Every figure carries {@code cases}, the filter of the list of the cases behind it; shares
 * are null where nothing was counted.
 */
public record Dashboard(
        Instant asOf,
        LocalDate today,
        Period period,
        Promises promises,
        List<Count> open,
        List<Count> paused,
        Days toComplete,
        List<Days> toReport,
        List<Count> boardsPostponed,
        Count incidents,
        Forecasts forecasts,
        List<String> notes) {

    /** A number of cases under a word. */
    public record Count(String what, long number, Map<String, String> cases) {}

    /** Reports that were promised: how many came in time. */
    public record Promises(
            long reported, long kept, Double share, Map<String, String> keptCases, Map<String, String> brokenCases) {}

    /** A distribution in working days; {@code promisedDays} and {@code within} are null where nothing is promised. */
    public record Days(
            Integer promisedDays,
            long reported,
            Double median,
            Double p90,
            Double within,
            List<Bar> bars,
            Map<String, String> cases) {}

    /** From so many working days up to less than others. */
    public record Bar(double from, double to, long number, Map<String, String> cases) {}

    /** How many reports came within the range that was foretold when a stage began; 0.7 is what it promises. */
    public record Forecasts(long foretold, long inside, Double share) {}
}
