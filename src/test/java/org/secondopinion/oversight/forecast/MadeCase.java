package org.secondopinion.oversight.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A case as it will have been: the day on which each stage begins, and that of its report last. Every centre slows down
 * and speeds up in its own rhythm, and all slow down a little from year to year. A day here is a working day.
 */
record MadeCase(String service, String centre, String country, double[] begins, int promisedOn) {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final List<String> STAGES = List.of("CollectRecords", "Prepare", "Match", "Review", "Report");
    private static final double[] USUAL = {9, 2, 3, 6, 3};
    private static final int MATCHING = 2;
    private static final List<String> SERVICES = List.of("REMOTE_OPINION", "TUMOUR_BOARD", "IN_PERSON_VISIT");
    private static final double[] SLOWNESS = {1, 1.4, 1.9};
    private static final int[] PROMISED = {23, 32, 43};
    private static final List<String> CENTRES = List.of("Heidelberg", "Mumbai", "Boston", "Shanghai");
    private static final List<String> COUNTRIES = List.of("IN", "DE", "CN", "US", "AE");
    private static final double SPREAD = 0.45;
    private static final double A_DAY = 2;

    static List<MadeCase> several(int number, long seed) {
        var chance = new Random(seed);
        var cases = new ArrayList<MadeCase>();
        var opened = 0.0;
        for (var i = 0; i < number; i++) {
            opened += -Math.log(1 - chance.nextDouble()) / A_DAY;
            cases.add(made(opened, chance));
        }
        return cases;
    }

    private static MadeCase made(double opened, Random chance) {
        var service = chance.nextInt(SERVICES.size());
        var centre = chance.nextInt(CENTRES.size());
        var country = chance.nextInt(COUNTRIES.size());
        var begins = new double[STAGES.size() + 1];
        begins[0] = opened;
        for (var stage = 0; stage < STAGES.size(); stage++) {
            var days = USUAL[stage] * SLOWNESS[service] * drift(centre, begins[stage]) * (0.9 + 0.05 * country);
            begins[stage + 1] = begins[stage] + days * Math.exp(SPREAD * chance.nextGaussian());
        }
        var promisedOn = (int) begins[1] + PROMISED[service];
        return new MadeCase(SERVICES.get(service), CENTRES.get(centre), COUNTRIES.get(country), begins, promisedOn);
    }

    private static double drift(int centre, double day) {
        return 1 + 0.3 * Math.sin(2 * Math.PI * day / (180 + 60 * centre) + centre) + day / 5000;
    }

    static LocalDate date(double day) {
        return FIRST.plusDays((long) day);
    }

    double reported() {
        return begins[STAGES.size()];
    }

    boolean isBroken() {
        return reported() > promisedOn + 1;
    }

    int stageAt(double day) {
        var stage = 0;
        while (stage + 1 < STAGES.size() && begins[stage + 1] <= day) {
            stage++;
        }
        return stage;
    }

    /** As the case is known on a day: nobody knows the centre before one was found. */
    Similar on(int day) {
        var stage = stageAt(day);
        return new Similar(STAGES.get(stage), service, stage <= MATCHING ? null : centre, country);
    }

    Stream<Sample> samples() {
        return IntStream.range(0, STAGES.size())
                .mapToObj(stage -> new Sample(
                        new Similar(STAGES.get(stage), service, centre, country),
                        date(reported()),
                        reported() - begins[stage]));
    }
}
