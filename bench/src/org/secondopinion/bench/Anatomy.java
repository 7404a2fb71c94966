package org.secondopinion.bench;

import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.secondopinion.bench.Person.Requests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Which statements each kind of request makes, while one case is led and nothing else goes on. */
final class Anatomy implements Requests, AutoCloseable {

    private static final String BETWEEN = "between requests: save points, mails, polling";

    private final String side;
    private final SingleConnectionDataSource connection;
    private final Map<String, Kind> kinds = new TreeMap<>();
    private Map<String, Long> before;

    Anatomy(Server server, String side) {
        this.side = side;
        this.connection = server.observer();
        this.before = statements();
    }

    Map<String, Kind> kinds() {
        return kinds;
    }

    @Override
    public void before() {
        count(BETWEEN);
    }

    @Override
    public void after(HttpRequest request) {
        var path = request.uri()
                .getPath()
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}")
                .replaceAll("SO-\\d+-\\d+", "{reference}");
        count(request.method() + " " + path);
    }

    private void count(String name) {
        var now = statements();
        var kind = kinds.computeIfAbsent(name, first -> new Kind());
        kind.times++;
        now.forEach((statement, calls) -> {
            var more = calls - before.getOrDefault(statement, 0L);
            if (more > 0) {
                kind.statements.merge(statement, more, Long::sum);
            }
        });
        before = now;
    }

    private Map<String, Long> statements() {
        var calls = new HashMap<String, Long>();
        JdbcClient.create(connection)
                .sql("select query, calls from pg_stat_statements where userid = ?::regrole")
                .param(side)
                .query(row -> {
                    calls.merge(row.getString(1), row.getLong(2), Long::sum);
                });
        return calls;
    }

    @Override
    public void close() {
        connection.close();
    }

    /** One kind of request: how often it came, and how often it made which statement. */
    static final class Kind {

        private final Map<String, Long> statements = new LinkedHashMap<>();
        private int times;

        int times() {
            return times;
        }

        long total() {
            return statements.values().stream().mapToLong(Long::longValue).sum();
        }

        Map<String, Long> statements() {
            return statements;
        }
    }
}
