package org.secondopinion.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.TumourType;
import org.secondopinion.demo.CaseDriver;
import org.secondopinion.intake.Inquiry;
import org.secondopinion.matching.DirectoryDesk;
import org.secondopinion.matching.DirectoryPages;
import org.secondopinion.matching.Matching;
import org.secondopinion.matching.Proposals;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long the product takes to make the short list of a case from a large directory, with everything it reads and keeps. */
final class ShortLists {

    private static final int UNCOUNTED = 1000;
    private static final int COUNTED = 1000;
    private static final int CASES = 20;
    private static final double MILLION = 1_000_000;

    private final ApplicationContext product;
    private final JdbcClient sql;
    private final int specialists;

    ShortLists(ApplicationContext product, int specialists) {
        this.product = product;
        this.sql = product.getBean(JdbcClient.class);
        this.specialists = specialists;
    }

    Report measure() throws IOException {
        fill();
        var matching = product.getBean(Matching.class);
        var proposals = new Proposals(product);
        var cases = cases();
        var answered = new double[COUNTED];
        var kept = new double[COUNTED];
        for (var i = -UNCOUNTED; i < COUNTED; i++) {
            var caseId = cases[Math.floorMod(i, CASES)];
            note(answered, i, () -> proposals.of(caseId));
            note(kept, i, () -> matching.propose(caseId));
        }
        return new Report()
                .line("%d specialists, %d short lists of %d cases.%n", count(), COUNTED, CASES)
                .line("| | p50 ms | p95 ms | p99 ms |%n| --- | ---: | ---: | ---: |")
                .line("| answered | %s |", words(answered))
                .line("| answered and kept | %s |", words(kept));
    }

    private static void note(double[] took, int round, Runnable asked) {
        var begun = System.nanoTime();
        asked.run();
        if (round >= 0) {
            took[round] = (System.nanoTime() - begun) / MILLION;
        }
    }

    /** Sorts them, too. */
    private static String words(double[] took) {
        Arrays.sort(took);
        return "%.1f | %.1f | %.1f".formatted(took[COUNTED / 2], took[COUNTED * 95 / 100], took[COUNTED * 99 / 100]);
    }

    /** Copies of the demo's specialists with other tumours, names and addresses; each has a login. */
    private void fill() {
        var desk = product.getBean(DirectoryDesk.class);
        var file = desk.specialistsAsFile().lines().toList();
        var tumours = Arrays.stream(TumourType.values())
                .filter(type -> type != TumourType.UNKNOWN)
                .toList();
        for (var copy = 1; count() < specialists; copy++) {
            var number = copy;
            var rows = file.stream()
                    .skip(1)
                    .limit(specialists - count())
                    .map(row -> row.replace("@", "+%d@".formatted(number))
                            .replaceFirst(",(specialist|specialist-\\d|board-chair),", ",,"))
                    .collect(Collectors.joining("\r\n", file.get(0) + "\r\n", ""));
            desk.takeSpecialists(rows);
        }
        sql.sql("update specialists set username = 'made-' || id where username is null")
                .update();
        for (var tumour : tumours) {
            sql.sql("insert into specialist_tumours (specialist_id, tumour_type, cases_per_year)"
                            + " select id, :tumour, 5 + abs(hashtext(id::text)) % 90 from specialists"
                            + " where abs(hashtext(id || :tumour)) % 7 = 0 on conflict do nothing")
                    .param("tumour", tumour.name())
                    .update();
        }
        // As the database does by itself, sooner or later; a benchmark's server does not.
        sql.sql("analyze").update();
        sql.sql("update directory_stamps set stamp = gen_random_uuid()").update();
    }

    private long count() {
        return product.getBean(DirectoryPages.class)
                .find(new DirectoryPages.Search("", "", "", ""))
                .size();
    }

    private CaseId[] cases() throws IOException {
        var driver = product.getBean(CaseDriver.class);
        var cases = new CaseId[CASES];
        for (var i = 0; i < CASES; i++) {
            cases[i] = driver.open(inquiry(i % 2 == 0 ? "nsclc" : "sarcoma"));
        }
        return cases;
    }

    private static Inquiry inquiry(String example) throws IOException {
        return new ObjectMapper()
                .findAndRegisterModules()
                .readValue(Path.of("examples/inquiries", example + ".json").toFile(), Inquiry.class);
    }
}
