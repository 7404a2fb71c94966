package org.secondopinion.bench;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Some workers of one side, each with a case in hand; what their cases cost, block by block. */
final class Crew implements AutoCloseable {

    private static final int REST_SECONDS = 10;

    private final String side;
    private final Runnable turn;
    private final Server server;
    private final List<Course> courses;
    private final ExecutorService threads;

    Crew(String side, Server server, int size, Supplier<Side> sides) {
        this(side, server, size, sides, () -> {});
    }

    /** @param turn what has to be done before this side works again after the other */
    Crew(String side, Server server, int size, Supplier<Side> sides, Runnable turn) {
        this.turn = turn;
        this.side = side;
        this.server = server;
        this.courses = Stream.generate(() -> new Course(sides.get(), server.observer(side)))
                .limit(size)
                .toList();
        this.threads = Executors.newFixedThreadPool(size);
    }

    void lead(int cases) throws Exception {
        turn.run();
        var left = new AtomicInteger(cases);
        var work = courses.stream()
                .<Callable<Void>>map(course -> () -> {
                    while (left.getAndDecrement() > 0) {
                        course.lead();
                    }
                    return null;
                })
                .toList();
        for (var done : threads.invokeAll(work)) {
            done.get();
        }
    }

    Cost measure(int cases) throws Exception {
        try (var meter = new Meter(server, side)) {
            return meter.measure(cases, () -> lead(cases));
        }
    }

    /** The statements a second that the side makes while nobody works: it looks for jobs, mails and messages. */
    double statementsAtRest() throws InterruptedException {
        try (var meter = new Meter(server, side)) {
            var before = meter.statements();
            Thread.sleep(REST_SECONDS * 1000);
            return (double) (meter.statements() - before) / REST_SECONDS;
        }
    }

    /** How often each activity was passed by all cases of this side so far. */
    List<String> passed() {
        try (var observer = server.observer(side)) {
            return JdbcClient.create(observer)
                    .sql("select act_id_ || ' ' || count(*) from act_hi_actinst group by act_id_ order by act_id_")
                    .query(String.class)
                    .list();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        courses.forEach(Course::close);
    }
}
