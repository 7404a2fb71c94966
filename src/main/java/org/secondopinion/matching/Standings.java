package org.secondopinion.matching;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.matching.Standing.Measured;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How each specialist stands to one case. */
@Component
class Standings {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final String OF_THE_FAMILY = """
            select i.specialist_id, s.centre_id, bool_or(c.closed_at is not null) as is_over from invitations i
              join cases c on c.reference = i.case_reference
              join specialists s on s.id = i.specialist_id
             where i.state = 'ACCEPTED' and c.reference <> ? and lower(c.contact_email) = lower(?)
             group by i.specialist_id, s.centre_id""";
    private static final String LOADS = """
            select i.specialist_id,
                   count(*) filter (where i.answered_at > ?) as taken,
                   count(*) filter (where c.closed_at is null) as open
              from invitations i join cases c on c.reference = i.case_reference
             where i.state = 'ACCEPTED' and (c.closed_at is null or i.answered_at > ?) group by i.specialist_id""";
    private static final String SUGGESTED = """
            select g.specialist_id, s.name from suggested_colleagues g
              join invitations i on i.id = g.invitation_id join specialists s on s.id = i.specialist_id
             where i.case_reference = ? and g.specialist_id is not null""";

    private final JdbcClient sql;
    private final Measurements measurements;
    private final Clock clock;

    Standings(JdbcClient sql, Measurements measurements, Clock clock) {
        this.sql = sql;
        this.measurements = measurements;
        this.clock = clock;
    }

    Function<Specialist, Standing> of(CaseFile file) {
        var asked = sql.sql("select specialist_id from invitations where case_reference = ?")
                .param(file.id().reference())
                .query(UUID.class)
                .set();
        var earlier = earlierReviewers(file);
        var centres = earlier.values().stream().map(Earlier::centre).collect(Collectors.toSet());
        var loads = loads();
        var suggested = suggested(file);
        var measured = measurements.all();
        var known = new HashSet<>(asked);
        Stream.of(earlier, loads, suggested).map(Map::keySet).forEach(known::addAll);
        Predicate<Specialist> isNew = specialist -> !known.contains(specialist.id())
                && !centres.contains(specialist.centre().id())
                && !measured.containsKey(specialist.username());
        return specialist -> {
            if (isNew.test(specialist)) {
                return Standing.NEW;
            }
            var load = loads.getOrDefault(specialist.id(), Load.NONE);
            return new Standing(
                    asked.contains(specialist.id()),
                    earlier.getOrDefault(specialist.id(), Earlier.NONE).isOver(),
                    load.taken(),
                    load.open(),
                    centres.contains(specialist.centre().id()),
                    suggested.get(specialist.id()),
                    measured.getOrDefault(specialist.username(), Measured.NONE));
        };
    }

    /** Who gave an opinion in a case of this family that is over. */
    Set<UUID> involvedBefore(CaseFile file) {
        return earlierReviewers(file).entrySet().stream()
                .filter(earlier -> earlier.getValue().isOver())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Who reviews or reviewed another case of the family. */
    private Map<UUID, Earlier> earlierReviewers(CaseFile file) {
        return sql
                .sql(OF_THE_FAMILY)
                .params(file.id().reference(), file.contact().email())
                .query((row, n) -> Map.entry(
                        row.getObject("specialist_id", UUID.class),
                        new Earlier(row.getObject("centre_id", UUID.class), row.getBoolean("is_over"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<UUID, Load> loads() {
        var weekAgo = Timestamp.from(clock.instant().minus(WEEK));
        return sql
                .sql(LOADS)
                .params(weekAgo, weekAgo)
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), new Load(row.getInt(2), row.getInt(3))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<UUID, String> suggested(CaseFile file) {
        return sql
                .sql(SUGGESTED)
                .param(file.id().reference())
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, later) -> first));
    }

    /** Whoever has given an opinion once judges it with the second one; whoever is still at work has given none. */
    private record Earlier(UUID centre, boolean isOver) {

        static final Earlier NONE = new Earlier(null, false);
    }

    private record Load(int taken, int open) {

        static final Load NONE = new Load(0, 0);
    }
}
