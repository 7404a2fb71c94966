package org.secondopinion.oversight.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long it takes until a report, from the cases most alike that took longer than this one has taken so far. What was
 * reported lately counts more, since a centre that slows down does so for the next case too.
 */
public final class Forecast {

    static final double LOW = 0.15;
    static final double MID = 0.5;
    static final double RISK = 0.7;
    static final double HIGH = 0.85;

    private static final int FEWEST = 40;
    private static final int FEWEST_AT_ALL = 5;
    private static final int MOST = 400;
    private static final double HALF_LIFE_DAYS = 90;

    private final Map<List<String>, List<Weighed>> circles = new HashMap<>();

    /** @param asOf the day on which the forecast is made; nothing reported later is known */
    public Forecast(Collection<Sample> samples, LocalDate asOf) {
        samples.stream()
                .filter(sample -> !sample.reportedOn().isAfter(asOf))
                .sorted(Comparator.comparing(Sample::reportedOn).reversed())
                .forEach(sample -> add(sample, asOf));
        circles.values().forEach(circle -> circle.sort(Comparator.comparing(Weighed::days)));
    }

    /**
     * Working days from now, and how many cases say so; a forecast that is right puts 70 of 100 reports between low and
     * high.
     */
    public record Range(double low, double mid, double risk, double high, int cases) {}

    /** Empty where too few cases are alike.
     * @param gone the working days since the stage began
     */
    public Optional<Range> of(Similar similar, double gone) {
        return similar.circles().stream()
                .map(circle -> longerThan(gone, circles.getOrDefault(circle, List.of())))
                .filter(alike -> alike.size() >= FEWEST)
                .findFirst()
                .or(() -> fewest(similar, gone))
                .map(alike -> new Range(
                        quantile(alike, LOW) - gone,
                        quantile(alike, MID) - gone,
                        quantile(alike, RISK) - gone,
                        quantile(alike, HIGH) - gone,
                        alike.size()));
    }

    /** A case that takes longer than nearly all is compared with the few that took longer still, however unlike. */
    private Optional<List<Weighed>> fewest(Similar similar, double gone) {
        var widest = circles.getOrDefault(List.of("stage", similar.stage()), List.of());
        if (widest.size() < FEWEST_AT_ALL) {
            return Optional.empty();
        }
        var longer = longerThan(gone, widest);
        return Optional.of(
                longer.isEmpty()
                        ? List.of(new Weighed(
                                gone + widest.get(widest.size() / 2).days() / 2, 1))
                        : longer);
    }

    private void add(Sample sample, LocalDate asOf) {
        var weight = Math.pow(0.5, ChronoUnit.DAYS.between(sample.reportedOn(), asOf) / HALF_LIFE_DAYS);
        for (var circle : sample.of().circles()) {
            var alike = circles.computeIfAbsent(circle, none -> new java.util.ArrayList<>());
            if (alike.size() < MOST) {
                alike.add(new Weighed(sample.workingDays(), weight));
            }
        }
    }

    private static List<Weighed> longerThan(double gone, List<Weighed> alike) {
        return alike.stream().filter(one -> one.days() > gone).toList();
    }

    private static double quantile(List<Weighed> sorted, double share) {
        var all = sorted.stream().mapToDouble(Weighed::weight).sum();
        var passed = 0.0;
        for (var one : sorted) {
            passed += one.weight();
            if (passed >= share * all) {
                return one.days();
            }
        }
        return sorted.get(sorted.size() - 1).days();
    }

    private record Weighed(double days, double weight) {}
}
