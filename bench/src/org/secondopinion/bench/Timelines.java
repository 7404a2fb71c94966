package org.secondopinion.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.secondopinion.bench.Person.Requests;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long a manager with a session waits for each answer, among ever more finished cases. */
final class Timelines {

    private static final int OPEN_CASES = 100_000;
    private static final int UNCOUNTED = 50;
    private static final int REQUESTS = 100;
    private static final double MILLION = 1e6;

    private final URI address;
    private final JdbcClient sql;
    private final int[] sizes;
    private final Report report = new Report();
    private final Map<String, List<Double>> p95 = new LinkedHashMap<>();

    Timelines(ApplicationContext product, JdbcClient sql, String sizes) {
        this.address = URI.create("http://localhost:" + product.getEnvironment().getProperty("local.server.port"));
        this.sql = sql;
        this.sizes = Stream.of(sizes.split(",")).mapToInt(Integer::parseInt).toArray();
    }

    Report measure() throws Exception {
        report.line("%d open cases, %d requests each.%n", OPEN_CASES, REQUESTS);
        report.line("| answer | %s | growth |", head()).line("| --- |%s ---: |", " ---: |".repeat(sizes.length));
        var cases = new MadeCases(sql);
        cases.open(OPEN_CASES);
        var manager = Person.loggedIn(address, Requests.UNHEARD, "manager");
        var finished = 0;
        for (var size : sizes) {
            cases.finished(size - finished);
            finished = size;
            cases.settle();
            System.out.printf("%d finished cases are there.%n", size);
            if (p95.isEmpty()) {
                // Until the code is compiled.
                ask(manager, cases);
                p95.clear();
            }
            ask(manager, cases);
        }
        p95.forEach(this::row);
        var page = new TimelinesPage(address).opened();
        report.line(
                "%nThe page in a browser, from the click to its lines: %.0f / %.0f ms (p50 / p95 of %d).",
                page[page.length / 2], page[page.length * 95 / 100], page.length);
        return report;
    }

    private String head() {
        return String.join(
                " | ",
                Arrays.stream(sizes)
                        .mapToObj("%,d finished, p50 / p95 ms"::formatted)
                        .toList());
    }

    private void ask(Person manager, MadeCases cases) throws Exception {
        time("first screen: open cases", manager, () -> "/cases");
        time("late cases", manager, () -> "/cases?state=LATE");
        time("open cases by stage", manager, () -> "/cases?group=stage");
        time(
                "open, three filters",
                manager,
                () -> "/cases?country=IN&serviceType=TUMOUR_BOARD&coordinator=coordinator-4");
        time("next to be due", manager, () -> "/cases?by=DUE");
        time("closed cases of a centre", manager, () -> "/cases?is=closed&centre=Centre%207");
        time("hundredth page of closed cases", manager, new Deep(manager));
        time("one case, open or finished", manager, new Some(cases));
        time("what there is to filter by", manager, () -> "/choices");
        time("stage durations, 3 months", manager, () -> "/definitions/SecondOpinion/durations");
        time(
                "stage durations, 20 years",
                manager,
                () -> "/definitions/SecondOpinion/durations?from=2006-01-01&to=2025-12-31");
        time("dashboard, 90 days", manager, () -> "/dashboard");
        time("dashboard, 20 years", manager, () -> "/dashboard?from=2006-01-01&to=2025-12-31");
    }

    private void time(String what, Person manager, Supplier<String> question) throws Exception {
        var took = new double[REQUESTS];
        for (var i = -UNCOUNTED; i < REQUESTS; i++) {
            var path = "/api/oversight" + question.get();
            var begun = System.nanoTime();
            manager.read(path);
            if (i >= 0) {
                took[i] = (System.nanoTime() - begun) / MILLION;
            }
        }
        Arrays.sort(took);
        p95.computeIfAbsent(what, none -> new ArrayList<>())
                .addAll(List.of(took[REQUESTS / 2], took[REQUESTS * 95 / 100]));
    }

    private void row(String what, List<Double> took) {
        var cells = new ArrayList<String>();
        for (var i = 0; i < took.size(); i += 2) {
            cells.add("%.1f / %.1f".formatted(took.get(i), took.get(i + 1)));
        }
        report.line("| %s | %s | %.2f |", what, String.join(" | ", cells), took.get(took.size() - 1) / took.get(1));
    }

    /** Cases by chance, open ones and finished ones in turns. */
    private static final class Some implements Supplier<String> {

        private final List<String> references = new ArrayList<>();
        private int next;

        Some(MadeCases cases) {
            for (var i = 0; i < 50; i++) {
                references.add(cases.someOpen());
                references.add(cases.someFinished());
            }
        }

        @Override
        public String get() {
            return "/cases/" + references.get(next++ % references.size());
        }
    }

    /** A page far down, by the mark behind the page before it. */
    private static final class Deep implements Supplier<String> {

        private static final int PAGES = 100;
        private final String path;

        Deep(Person manager) throws Exception {
            var after = "";
            for (var page = 1; page < PAGES; page++) {
                var answer = manager.read("/api/oversight/cases?is=closed&after=" + after);
                after = answer.replaceAll("(?s).*\"next\":\"([^\"]+)\".*", "$1");
            }
            path = "/cases?is=closed&after=" + after;
        }

        @Override
        public String get() {
            return path;
        }
    }
}
