package org.secondopinion.oversight.figures;

import java.sql.Date;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads sums of a period; the statement's {@code :parts} stands for the parts that it is made of. */
@Component
class Sums {

    private static final String PARTS =
            "unnest(:grains::text[], :froms::date[], :befores::date[]) as p(grain, since, before)";

    private final JdbcClient sql;

    Sums(JdbcClient sql) {
        this.sql = sql;
    }

    <T> List<T> of(String statement, Period period, RowMapper<T> mapper, Object... named) {
        var parts = period.parts();
        var query = sql.sql(statement.replace(":parts", PARTS))
                .param("grains", parts.stream().map(Period.Part::grain).toArray(String[]::new))
                .param(
                        "froms",
                        parts.stream().map(part -> Date.valueOf(part.from())).toArray(Date[]::new))
                .param(
                        "befores",
                        parts.stream().map(part -> Date.valueOf(part.before())).toArray(Date[]::new));
        for (var i = 0; i < named.length; i += 2) {
            query = query.param((String) named[i], named[i + 1]);
        }
        return query.query(mapper).list();
    }
}
