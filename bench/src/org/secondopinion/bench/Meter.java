package org.secondopinion.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.Map;
import org.secondopinion.bench.Cost.Figure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Counts what one side asks of the server. Statements are counted by pg_stat_statements for the side's role; rows and
 * commits are read out of the write-ahead log itself, where nothing that was written can be missing.
 */
final class Meter implements AutoCloseable {

    private static final double NANO = 1e9;
    private static final double MILLI = 1e3;
    private static final double KIBI = 1024;
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final String WRITTEN = """
            select sum(count) filter (where record ~ '^Heap/(INSERT|UPDATE|HOT_UPDATE|DELETE)') as rows,
                   sum(count) filter (where record = 'Transaction/COMMIT') as commits,
                   pg_current_wal_flush_lsn() - ?::pg_lsn as bytes
              from pg_get_wal_stats(?::pg_lsn, pg_current_wal_flush_lsn(), true) as written(record, count)""";

    private final Server server;
    private final String side;
    private final SingleConnectionDataSource connection;
    private final JdbcClient sql;

    Meter(Server server, String side) {
        this.server = server;
        this.side = side;
        this.connection = server.observer();
        this.sql = JdbcClient.create(connection);
    }

    /** The cost of {@code cases} cases that {@code work} leads from their beginning to their end. */
    Cost measure(int cases, Work work) throws Exception {
        var size = tidiedSize();
        var statements = statements();
        var position = position();
        var serverCpu = server.cpu();
        var javaCpu = MACHINE.getProcessCpuTime();
        var begun = System.nanoTime();
        work.run();
        var seconds = (System.nanoTime() - begun) / NANO;
        var cost = new EnumMap<Figure, Double>(Figure.class);
        cost.put(Figure.JAVA_CPU, (MACHINE.getProcessCpuTime() - javaCpu) / NANO * MILLI);
        cost.put(Figure.SERVER_CPU, (double) server.cpu().minus(serverCpu).toMillis());
        cost.put(Figure.STATEMENTS, (double) statements() - statements);
        cost.putAll(writtenSince(position));
        cost.put(Figure.GROWTH, (tidiedSize() - size) / KIBI);
        return new Cost(cases, seconds, cost);
    }

    /** All statements of this side until now, without begin, commit and settings. */
    long statements() {
        return sql.sql("select coalesce(sum(calls), 0) from pg_stat_statements where userid = ?::regrole")
                .param(side)
                .query(Long.class)
                .single();
    }

    private String position() {
        return sql.sql("select pg_current_wal_flush_lsn()").query(String.class).single();
    }

    private Map<Figure, Double> writtenSince(String position) {
        return sql.sql(WRITTEN)
                .params(position, position)
                .query((row, number) -> Map.of(
                        Figure.ROWS, row.getDouble("rows"),
                        Figure.COMMITS, row.getDouble("commits"),
                        Figure.WAL, row.getDouble("bytes") / KIBI))
                .single();
    }

    /** The database's size once the space of deleted rows can be used again. */
    private long tidiedSize() {
        try (var database = server.observer(side)) {
            var there = JdbcClient.create(database);
            there.sql("vacuum (analyze)").update();
            return there.sql("select pg_database_size(current_database())")
                    .query(Long.class)
                    .single();
        }
    }

    @Override
    public void close() {
        connection.close();
    }

    /** What is measured. */
    interface Work {

        void run() throws Exception;
    }
}
