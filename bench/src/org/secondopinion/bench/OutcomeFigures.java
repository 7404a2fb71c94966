package org.secondopinion.bench;

import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.secondopinion.bench.Person.Requests;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long a manager waits for the outcomes of a year, beside the plain sum over the same ledgers in turns. */
final class OutcomeFigures {

    private static final String YEAR = "from=2001-01-01&to=2001-12-31";
    private static final int UNCOUNTED = 20;
    private static final int ROUNDS = 60;
    private static final double MILLION = 1e6;

    /** What nobody can save: the last ledger of each case, counted by field, outcome and weight. */
    private static final String PLAIN_SUM = """
            select field, outcome, weight, count(*) from concordance_entries
            where report_id in (select distinct on (case_reference) id from reports where state = 'DELIVERED'
                                order by case_reference, version desc)
            group by field, outcome, weight""";

    private final URI house;
    private final JdbcClient sql;
    private final int[] sizes;
    private final Report report = new Report();

    OutcomeFigures(ApplicationContext product, JdbcClient sql, String sizes) {
        this.house = URI.create("http://localhost:" + product.getEnvironment().getProperty("local.server.port"));
        this.sql = sql;
        this.sizes = Stream.of(sizes.split(",")).mapToInt(Integer::parseInt).toArray();
    }

    Report measure() throws Exception {
        report.line("%d requests each, in turns; p50 / p95 in ms.%n", ROUNDS)
                .line("| closed cases | a year | one tumour and topic | plain sum in SQL | a year against the sum |")
                .line("| ---: | ---: | ---: | ---: | ---: |");
        var manager = Person.loggedIn(house, Requests.UNHEARD, "manager");
        var ledgers = new MadeLedgers(sql);
        var before = 0;
        for (var size : sizes) {
            ledgers.add(before, size);
            before = size;
            measure(size, manager);
        }
        return report;
    }

    private void measure(int size, Person manager) throws Exception {
        var year = new double[ROUNDS];
        var narrow = new double[ROUNDS];
        var plain = new double[ROUNDS];
        for (var round = -UNCOUNTED; round < ROUNDS; round++) {
            note(year, round, () -> manager.read("/api/oversight/outcomes?" + YEAR));
            note(narrow, round, () -> manager.read("/api/oversight/outcomes?tumourType=SARCOMA&topic=TRIAL&" + YEAR));
            note(plain, round, () -> sql.sql(PLAIN_SUM).query().listOfRows());
        }
        report.line(
                "| %,d | %s | %s | %s | %.1f |",
                size, words(year), words(narrow), words(plain), year[ROUNDS / 2] / plain[ROUNDS / 2]);
    }

    private static void note(double[] took, int round, Callable<?> asked) throws Exception {
        var begun = System.nanoTime();
        asked.call();
        if (round >= 0) {
            took[round] = (System.nanoTime() - begun) / MILLION;
        }
    }

    /** Sorts them, too. */
    private static String words(double[] took) {
        Arrays.sort(took);
        return "%.1f / %.1f".formatted(took[ROUNDS / 2], took[ROUNDS * 95 / 100]);
    }
}
