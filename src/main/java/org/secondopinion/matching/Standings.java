package org.secondopinion.matching;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
              from invitations i join cases c on c.reference = i.case_reference
             where i.state = 'ACCEPTED' and c.reference <> :case and lower(c.contact_email) = lower(:mail)""";
    /** One statement of several parts, each of which finds its few rows by its own index. */
    private static final String TRACES = """
            select specialist_id, bool_or(asked) as is_asked, bool_or(family) as is_on_family, bool_or(over) as is_over,
                   sum(taken) as taken, sum(open) as open, max(suggested_by) as suggested_by
              from (
            select specialist_id, true as asked, false as family, false as over, 0 as taken, 0 as open,
                   null as suggested_by
              from invitations where case_reference = :case
             union all
            select i.specialist_id, false, true, c.closed_at is not null, 0, 0, null
            """ + OF_THE_FAMILY + """

             union all
            select specialist_id, false, false, false, 1, 0, null
              from invitations where state = 'ACCEPTED' and answered_at > :weekAgo
             union all
            select i.specialist_id, false, false, false, 0, 1, null
              from cases c join invitations i on i.case_reference = c.reference
             where i.state = 'ACCEPTED' and c.closed_at is null
             union all
            select g.specialist_id, false, false, false, 0, 0, s.name
              from suggested_colleagues g
              join invitations i on i.id = g.invitation_id join specialists s on s.id = i.specialist_id
             where i.case_reference = :case and g.specialist_id is not null) as traces
             group by specialist_id""";

    private final JdbcClient sql;
    private final Measurements measurements;
    private final Clock clock;

    Standings(JdbcClient sql, Measurements measurements, Clock clock) {
        this.sql = sql;
        this.measurements = measurements;
        this.clock = clock;
    }

    /** @param closedLogins those with which nothing can be read */
    Function<Candidate, Standing> of(CaseFile file, Snapshot directory, Set<String> closedLogins) {
        var traces = traces(file);
        var measured = measurements.all();
        var centres = traces.values().stream()
                .filter(Trace::isOnFamily)
                .map(trace -> directory.candidate(trace.specialistId()))
                .filter(Objects::nonNull)
                .map(candidate -> candidate.specialist().centre().id())
                .collect(Collectors.toSet());
        var standings = new Standing[directory.candidates().size()];
        Stream.of(
                        traces.keySet().stream().map(directory::candidate),
                        Stream.of(measured.keySet(), closedLogins)
                                .flatMap(Set::stream)
                                .map(directory::candidateWithLogin),
                        centres.stream().flatMap(centre -> directory.candidatesAt(centre).stream()))
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .forEach(known -> {
                    var specialist = known.specialist();
                    var trace = traces.getOrDefault(specialist.id(), Trace.NONE);
                    standings[known.place()] = new Standing(
                            trace.isAsked(),
                            trace.isOver(),
                            trace.taken(),
                            trace.open(),
                            centres.contains(specialist.centre().id()),
                            trace.suggestedBy(),
                            measured.getOrDefault(specialist.username(), Measured.NONE),
                            closedLogins.contains(specialist.username()));
                });
        return candidate -> Objects.requireNonNullElse(standings[candidate.place()], Standing.NEW);
    }

    /** Who gave an opinion in a case of this family that is over. */
    Set<UUID> involvedBefore(CaseFile file) {
        return sql.sql("select distinct i.specialist_id" + OF_THE_FAMILY + " and c.closed_at is not null")
                .param("case", file.id().reference())
                .param("mail", file.contact().email())
                .query(UUID.class)
                .set();
    }

    private Map<UUID, Trace> traces(CaseFile file) {
        return sql
                .sql(TRACES)
                .param("case", file.id().reference())
                .param("mail", file.contact().email())
                .param("weekAgo", Timestamp.from(clock.instant().minus(WEEK)))
                .query(Trace.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Trace::specialistId, Function.identity()));
    }

    /**
     * What our cases know of a specialist. {@code isOnFamily} says whether they review or reviewed another case of the
     * family, {@code isOver} whether one of those has ended: whoever has given an opinion once judges it with the second
     * one; whoever is still at work has given none.
     */
    private record Trace(
            UUID specialistId,
            boolean isAsked,
            boolean isOnFamily,
            boolean isOver,
            int taken,
            int open,
            String suggestedBy) {

        static final Trace NONE = new Trace(null, false, false, false, 0, 0, null);
    }
}
