package org.secondopinion.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.clocks.TreatmentWindows;
import org.secondopinion.clocks.WindowAssessment;
import org.secondopinion.clocks.WorkingDays;
import org.secondopinion.preparation.ServiceChoices;
import org.secondopinion.preparation.ServiceType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The short list of a case: for each part of the review whom to ask first, and who is left out and why. */
@Service
@Transactional
class ShortLists {

    private static final int LONGEST = 10;

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final Cases cases;
    private final Directory directory;
    private final Standings standings;
    private final ServiceChoices services;
    private final TreatmentWindows windows;
    private final WorkingDays workingDays;
    private final Clock clock;

    ShortLists(
            JdbcClient sql,
            JdbcTemplate batches,
            Cases cases,
            Directory directory,
            Standings standings,
            ServiceChoices services,
            TreatmentWindows windows,
            WorkingDays workingDays,
            Clock clock) {
        this.sql = sql;
        this.batches = batches;
        this.cases = cases;
        this.directory = directory;
        this.standings = standings;
        this.services = services;
        this.windows = windows;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Makes the lists anew of those not asked yet; answers for which parts there is anybody. */
    public Set<ReviewPart> make(CaseId caseId, boolean isWidened) {
        clear(caseId);
        var file = cases.get(caseId);
        var snapshot = directory.snapshot();
        var standing = standings.of(file);
        var holidays = new Holidays(workingDays::isWorked);
        var filled = EnumSet.noneOf(ReviewPart.class);
        var places = new ArrayList<Object[]>();
        var exclusions = new ArrayList<Object[]>();
        for (var component : ReviewPart.values()) {
            var need = need(file, component, snapshot, isWidened);
            var ranking = Ranking.of(need, snapshot.candidatesFor(need), standing, holidays, LONGEST);
            if (!ranking.places().isEmpty()) {
                filled.add(component);
            }
            ranking.places().forEach(place -> places.add(row(need, caseId, places.size() + 1, place)));
            ranking.exclusions().forEach(one -> exclusions.add(row(need, caseId, exclusions.size() + 1, one)));
        }
        keep(places, exclusions);
        return filled;
    }

    private Need need(CaseFile file, ReviewPart component, Directory.Snapshot snapshot, boolean isWidened) {
        var today = LocalDate.now(clock);
        return Need.of(
                file,
                component,
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
        sql.sql("delete from shortlists where case_reference = ?")
                .param(caseId.reference())
                .update();
        sql.sql("delete from shortlist_exclusions where case_reference = ?")
                .param(caseId.reference())
                .update();
    }

    private static Object[] row(Need need, CaseId caseId, int position, Ranking.Place place) {
        return new Object[] {
            caseId.reference(),
            need.component().name(),
            position,
            place.specialist().id(),
            String.join("; ", place.reasons()),
            need.isWidened()
        };
    }

    private static Object[] row(Need need, CaseId caseId, int position, Ranking.Exclusion exclusion) {
        return new Object[] {
            caseId.reference(),
            need.component().name(),
            position,
            exclusion.candidate().id(),
            exclusion.reason()
        };
    }

    private void keep(List<Object[]> places, List<Object[]> exclusions) {
        batches.batchUpdate(
                "insert into shortlists (case_reference, component, position, specialist_id, reasons, is_widened)"
                        + " values (?, ?, ?, ?, ?, ?)",
                places);
        batches.batchUpdate(
                "insert into shortlist_exclusions (case_reference, component, position, specialist_id, reason)"
                        + " values (?, ?, ?, ?, ?)",
                exclusions);
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
