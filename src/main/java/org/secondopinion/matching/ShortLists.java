package org.secondopinion.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.secondopinion.accounts.ReviewerLogins;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.clocks.TreatmentWindows;
import org.secondopinion.clocks.WindowAssessment;
import org.secondopinion.clocks.WorkingDays;
import org.secondopinion.preparation.ServiceChoices;
import org.secondopinion.preparation.ServiceType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The short list of a case: for each part of the review whom to ask first, and who is left out and why. */
@Service
@Transactional
class ShortLists {

    private static final int LONGEST = 10;

    private static final String KEEP_PLACES = """
            insert into shortlists (case_reference, component, position, specialist_id, reasons, is_widened)
            select :case, part, position, specialist, words, :isWidened
              from unnest(:parts, :specialists::uuid[], :words) with ordinality as place (part, specialist, words, position)""";
    private static final String KEEP_EXCLUSIONS = """
            insert into shortlist_exclusions (case_reference, component, position, specialist_id, reason)
            select :case, part, position, specialist, words
              from unnest(:parts, :specialists::uuid[], :words) with ordinality as one (part, specialist, words, position)""";

    private final JdbcClient sql;
    private final Cases cases;
    private final Directory directory;
    private final Standings standings;
    private final ServiceChoices services;
    private final TreatmentWindows windows;
    private final WorkingDays workingDays;
    private final ReviewerLogins logins;
    private final Clock clock;

    ShortLists(
            JdbcClient sql,
            Cases cases,
            Directory directory,
            Standings standings,
            ServiceChoices services,
            TreatmentWindows windows,
            WorkingDays workingDays,
            ReviewerLogins logins,
            Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.directory = directory;
        this.standings = standings;
        this.services = services;
        this.windows = windows;
        this.workingDays = workingDays;
        this.logins = logins;
        this.clock = clock;
    }

    /** Makes the lists anew of those not asked yet; answers for which parts there is anybody. */
    public Set<ReviewPart> make(CaseId caseId, boolean isWidened) {
        clear(caseId);
        var rankings = rankings(caseId, isWidened);
        keep(caseId, rankings, isWidened);
        return rankings.entrySet().stream()
                .filter(ranked -> !ranked.getValue().places().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReviewPart.class)));
    }

    /** Whom to ask for each part, as it stands now. */
    @Transactional(readOnly = true)
    public Map<ReviewPart, Ranking> rankings(CaseId caseId, boolean isWidened) {
        var file = cases.get(caseId);
        var snapshot = directory.snapshot();
        var standing = standings.of(file, snapshot, logins.closed());
        var need = need(file, snapshot, isWidened);
        var daysAtWork = new DaysAtWork(need.today(), workingDays::isWorked);
        var rankings = new EnumMap<ReviewPart, Ranking>(ReviewPart.class);
        for (var part : ReviewPart.values()) {
            var asked = need.about(part);
            var conditions = new Conditions(asked, daysAtWork);
            rankings.put(part, Ranking.of(conditions, snapshot.candidatesFor(asked), standing, LONGEST));
        }
        return rankings;
    }

    private Need need(CaseFile file, Snapshot snapshot, boolean isWidened) {
        var today = LocalDate.now(clock);
        return Need.of(
                file,
                ReviewPart.PLAN,
                format(file),
                snapshot.partiesOf(file.homeTeam()),
                today,
                lastDay(file, today),
                isWidened);
    }

    /** The last day on which an opinion is of use; null where none is known, or where nobody could keep it. */
    private LocalDate lastDay(CaseFile file, LocalDate today) {
        return windows.current(file.id())
                .map(WindowAssessment::latestUsefulOn)
                .filter(day ->
                        !workingDays.dayAfter(today, Need.USUAL_WORKING_DAYS).isAfter(day))
                .orElse(null);
    }

    private ReviewFormat format(CaseFile file) {
        var chosen = services.find(file.id()).map(ServiceChoices.Choice::chosen).orElse(ServiceType.REMOTE_OPINION);
        return switch (chosen) {
            case IN_PERSON_VISIT -> ReviewFormat.IN_PERSON;
            case TUMOUR_BOARD -> ReviewFormat.BOARD;
            case REMOTE_OPINION -> file.formatWished() == ReviewFormat.VIDEO ? ReviewFormat.VIDEO : ReviewFormat.REMOTE;
        };
    }

    private void clear(CaseId caseId) {
        sql.sql("with gone as (delete from shortlists where case_reference = :case)"
                        + " delete from shortlist_exclusions where case_reference = :case")
                .param("case", caseId.reference())
                .update();
    }

    private void keep(CaseId caseId, Map<ReviewPart, Ranking> rankings, boolean isWidened) {
        var places = new ArrayList<Row>();
        var exclusions = new ArrayList<Row>();
        rankings.forEach((part, ranking) -> {
            ranking.places().forEach(one -> places.add(Row.of(part, one)));
            ranking.exclusions().forEach(one -> exclusions.add(Row.of(part, one)));
        });
        written(KEEP_PLACES, caseId, places).param("isWidened", isWidened).update();
        written(KEEP_EXCLUSIONS, caseId, exclusions).update();
    }

    private StatementSpec written(String statement, CaseId caseId, List<Row> rows) {
        return sql.sql(statement)
                .param("case", caseId.reference())
                .param("parts", strings(rows, row -> row.part().name()))
                .param("specialists", strings(rows, row -> row.specialist().toString()))
                .param("words", strings(rows, Row::words));
    }

    private static String[] strings(List<Row> rows, Function<Row, String> part) {
        return rows.stream().map(part).toArray(String[]::new);
    }

    @Transactional(readOnly = true)
    public List<Listed> of(CaseId caseId) {
        return sql.sql("select l.component, l.position, l.specialist_id, s.name, c.name as centre, c.country, l.reasons"
                        + " from shortlists l join specialists s on s.id = l.specialist_id"
                        + " join centres c on c.id = s.centre_id where l.case_reference = ? order by l.position")
                .param(caseId.reference())
                .query(Listed.class)
                .list();
    }

    @Transactional(readOnly = true)
    public List<LeftOut> leftOut(CaseId caseId) {
        return sql.sql("select l.component, s.name, c.name as centre, l.reason from shortlist_exclusions l"
                        + " join specialists s on s.id = l.specialist_id join centres c on c.id = s.centre_id"
                        + " where l.case_reference = ? order by l.position")
                .param(caseId.reference())
                .query(LeftOut.class)
                .list();
    }

    private record Row(ReviewPart part, UUID specialist, String words) {

        static Row of(ReviewPart part, Ranking.Place place) {
            return new Row(part, place.specialist().id(), String.join("; ", place.reasons()));
        }

        static Row of(ReviewPart part, Ranking.Exclusion exclusion) {
            return new Row(part, exclusion.candidate().id(), exclusion.reason());
        }
    }

    /** A place on the list; places are counted on from one part of the review to the next. */
    record Listed(
            ReviewPart component,
            int position,
            UUID specialistId,
            String name,
            String centre,
            String country,
            String reasons) {}

    /** Somebody who would be right, but for one thing. */
    record LeftOut(ReviewPart component, String name, String centre, String reason) {}
}
