package org.secondopinion.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.secondopinion.bench.Person.Requests;
import org.secondopinion.cases.CaseId;
import org.secondopinion.demo.CaseDriver;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures the pathway of the product against the same models on a stock engine, and what its managers ask. */
public final class Bench {

    private static final Path FOLDER = Path.of("target/bench").toAbsolutePath();
    private static final String PRODUCT = "product";
    private static final String STOCK = "stock";
    private static final String WITHOUT = "without";

    private final Server server;
    private final int cases;
    private final int blocks;
    private final int workers;
    private final String service;

    private Bench(Server server, ApplicationArguments arguments) {
        this.server = server;
        this.cases = Integer.parseInt(option(arguments, "cases", "20"));
        this.blocks = Integer.parseInt(option(arguments, "blocks", "3"));
        this.workers = Integer.parseInt(option(arguments, "workers", "2"));
        this.service = option(arguments, "service", "REMOTE_OPINION");
    }

    public static void main(String[] arguments) throws Exception {
        var options = new DefaultApplicationArguments(arguments);
        if (options.containsOption("boards")) {
            boards(option(options, "boards", "S=100,M=20,L=5"));
            System.exit(0);
        }
        try (var server = Server.start(Files.createDirectories(FOLDER))) {
            if (options.containsOption("tasks")) {
                holiday(server, Integer.parseInt(option(options, "tasks", "10000")));
            } else if (options.containsOption("timelines")) {
                timelines(server, option(options, "timelines", "10000,100000,1000000"));
            } else if (options.containsOption("outcomes")) {
                outcomes(server, option(options, "outcomes", "5000,50000"));
            } else if (options.containsOption("study")) {
                study(server, Integer.parseInt(option(options, "study", "1024")));
            } else if (options.containsOption("short-lists")) {
                shortLists(server, Integer.parseInt(option(options, "short-lists", "10000")));
            } else if (options.containsOption("read-model")) {
                new Bench(server, options).readModel();
            } else {
                new Bench(server, options).run();
            }
        }
        System.exit(0);
    }

    private static void boards(String sizes) throws IOException {
        Files.createDirectories(FOLDER);
        var report = new BoardPlans(sizes).measure();
        System.out.println(report);
        Files.writeString(FOLDER.resolve("boards.md"), report.toString());
    }

    private static void holiday(Server server, int tasks) throws IOException {
        // The product would count again by itself, a minute after the list has changed.
        System.setProperty("second-opinion.calendars-interval", "PT24H");
        server.createDatabase(PRODUCT);
        var data = FOLDER.resolve("data");
        try (var product = House.start(server.url(PRODUCT), PRODUCT, data)) {
            var report = new Holiday(product, data, tasks).measure();
            System.out.println(report);
            Files.writeString(FOLDER.resolve("holiday.md"), report.toString());
        }
    }

    private static void timelines(Server server, String sizes) throws Exception {
        server.createDatabase(PRODUCT);
        try (var product = House.start(server.url(PRODUCT), PRODUCT, FOLDER.resolve("data"));
                var maker = server.observer(PRODUCT)) {
            var report = new Timelines(product, JdbcClient.create(maker), sizes).measure();
            System.out.println(report);
            Files.writeString(FOLDER.resolve("timelines.md"), report.toString());
        }
    }

    private static void outcomes(Server server, String sizes) throws Exception {
        server.createDatabase(PRODUCT);
        try (var product = House.start(server.url(PRODUCT), PRODUCT, FOLDER.resolve("data"));
                var maker = server.observer(PRODUCT)) {
            var report = new OutcomeFigures(product, JdbcClient.create(maker), sizes).measure();
            System.out.println(report);
            Files.writeString(FOLDER.resolve("outcomes.md"), report.toString());
        }
    }

    private static void shortLists(Server server, int specialists) throws Exception {
        server.createDatabase(PRODUCT);
        try (var product = House.start(server.url(PRODUCT), PRODUCT, FOLDER.resolve("data"))) {
            var report = new ShortLists(product, specialists).measure();
            System.out.println(report);
            Files.writeString(FOLDER.resolve("short-lists.md"), report.toString());
        }
    }

    private static void study(Server server, int megabytes) throws Exception {
        server.createDatabase(PRODUCT);
        try (var product = House.start(server.url(PRODUCT), PRODUCT, FOLDER.resolve("data"))) {
            var report = new Study(product, FOLDER, megabytes).measure();
            System.out.println(report);
            Files.writeString(FOLDER.resolve("study.md"), report.toString());
        }
    }

    /** The same cases with the managers' tables and without, in turns. */
    private void readModel() throws Exception {
        server.createDatabase(PRODUCT);
        server.createDatabase(WITHOUT);
        try (var kept = House.start(server.url(PRODUCT), PRODUCT, FOLDER.resolve("data"));
                var plain = House.start(
                        server.url(WITHOUT),
                        WITHOUT,
                        FOLDER.resolve("data-without"),
                        "--second-opinion.oversight-read-model=false");
                var with =
                        new Crew(PRODUCT, server, workers, () -> house(kept, Requests.UNHEARD), () -> engineOf(kept));
                var without = new Crew(
                        WITHOUT, server, workers, () -> house(plain, Requests.UNHEARD), () -> engineOf(plain))) {
            var report = new Report().line("%s, %d blocks of %d cases, %d at a time.", service, blocks, cases, workers);
            compare("with the read model", with, "without it", without, report);
            mustHaveGoneTheSameWay(with, without);
            System.out.println(report);
            Files.writeString(FOLDER.resolve("read-model.md"), report.toString());
        }
    }

    /** Web applications look their engine up by its name, in a register of the whole virtual machine. */
    private static void engineOf(ApplicationContext product) {
        ProcessEngines.registerProcessEngine(product.getBean(ProcessEngine.class));
    }

    private static String option(ApplicationArguments arguments, String name, String usual) {
        var given = arguments.getOptionValues(name);
        return given == null || given.isEmpty() ? usual : given.get(0);
    }

    private void run() throws Exception {
        server.createDatabase(PRODUCT);
        server.createDatabase(STOCK);
        try (var product = House.start(server.url(PRODUCT), PRODUCT, FOLDER.resolve("data"));
                var stock = Twin.start(server.url(STOCK), STOCK, StandIns.of(record(product)));
                var house = new Crew(PRODUCT, server, workers, () -> house(product, Requests.UNHEARD));
                var twin = new Crew(STOCK, server, workers, () -> new Twin(stock))) {
            twin.lead(1);
            mustHaveGoneTheSameWay(house, twin);
            var report = new Report()
                    .line("%s, %d blocks of %d cases, %d at a time.", service, blocks, cases, workers)
                    .line("Stock engine: %s.", Twin.settings(stock));
            compare("Second Opinion over HTTP", house, "stock engine, empty delegates, Java", twin, report);
            mustHaveGoneTheSameWay(house, twin);
            takeApart(product, report);
            System.out.println(report);
            Files.writeString(FOLDER.resolve("pathway.md"), report.toString());
        }
    }

    /** Leads the first case of the product, for the other side to do the same. */
    private Recording record(ApplicationContext product) throws Exception {
        try (var course = new Course(house(product, Requests.UNHEARD), server.observer(PRODUCT));
                var observer = server.observer(PRODUCT)) {
            return Recording.of(course.lead(), JdbcClient.create(observer), product);
        }
    }

    private void compare(String name, Crew house, String otherName, Crew twin, Report report) throws Exception {
        // Until the code is compiled and the statistics of the tables are true.
        house.lead(cases / 2);
        twin.lead(cases / 2);
        var product = new ArrayList<Cost>();
        var stock = new ArrayList<Cost>();
        for (var block = 1; block <= blocks; block++) {
            // Who comes first in a block pays more for code that is compiled meanwhile.
            if (block % 2 == 1) {
                product.add(house.measure(cases));
                stock.add(twin.measure(cases));
            } else {
                stock.add(twin.measure(cases));
                product.add(house.measure(cases));
            }
            System.out.printf("Block %d of %d is done.%n", block, blocks);
        }
        report.line(
                        "Without any case: %.1f and %.1f statements a second.%n",
                        house.statementsAtRest(), twin.statementsAtRest())
                .compare(name, product, otherName, stock);
    }

    /** Both have led the same number of cases, so each activity was passed equally often. */
    private static void mustHaveGoneTheSameWay(Crew house, Crew twin) {
        var onlyProduct = new ArrayList<>(house.passed());
        var onlyStock = new ArrayList<>(twin.passed());
        onlyProduct.removeAll(twin.passed());
        onlyStock.removeAll(house.passed());
        if (!onlyProduct.isEmpty() || !onlyStock.isEmpty()) {
            throw new IllegalStateException(
                    "The sides went different ways: %s, but %s".formatted(onlyProduct, onlyStock));
        }
    }

    private void takeApart(ApplicationContext product, Report report) throws Exception {
        try (var anatomy = new Anatomy(server, PRODUCT);
                var course = new Course(house(product, anatomy), server.observer(PRODUCT))) {
            course.lead();
            report.takeApart(anatomy.kinds());
        }
    }

    private House house(ApplicationContext product, Requests requests) {
        var people = product.getBean(CaseDriver.class);
        return new House(
                product,
                requests,
                reference -> people.typicalAnswers(CaseId.of(reference)).but("Task_ChooseService", "service", service));
    }
}
