package org.secondopinion.records.specimens;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
import org.secondopinion.letters.Letter;
import org.secondopinion.pathway.Rules;
import org.secondopinion.records.RecordRequest;
import org.secondopinion.records.RecordRequests;
import org.secondopinion.records.SpecimenRoute;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The passports of a case's specimens: what left, by which rule, who has it, and when it must be back. */
@Service
@Transactional
public class Specimens {

    private static final String RULE = "SpecimenExport";

    private final JdbcClient sql;
    private final Cases cases;
    private final RecordRequests requests;
    private final Rules rules;
    private final Journal journal;
    private final Clock clock;

    Specimens(JdbcClient sql, Cases cases, RecordRequests requests, Rules rules, Journal journal, Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.requests = requests;
        this.rules = rules;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Makes the passport of what answers a request, and hands the parcel over.
     *
     * @throws Refusal when the passport is not whole, or the rule on export is not met
     */
    public void issue(UUID requestId, Passport passport, String by) {
        passport.check(today());
        var request = requests.get(requestId);
        var file = cases.get(CaseId.of(request.caseReference()));
        var rule = rule(file, passport);
        rule.check(passport.clearedBy());
        var id = UUID.randomUUID();
        insert(id, request, file, passport, rule, by);
        if (passport.material().travels()) {
            record(id, handedOver(passport, by));
        }
        requests.passBall(file.id());
        journal.write(
                file.id(), "Specimen passport made: " + passport.material().words(), passport.clearedBy());
    }

    private ExportRule rule(CaseFile file, Passport passport) {
        var route = new SpecimenRoute(
                from(file), passport.toCountry(), passport.material().name(), "CLINICAL");
        return ExportRule.of(rules.ask(RULE, Map.of("specimen", route)), rules.newestVersion(RULE));
    }

    /** Tissue lies where the patient is treated. */
    private static String from(CaseFile file) {
        var treatedIn = file.homeTeam().country();
        return treatedIn == null ? file.patient().country() : treatedIn;
    }

    private void insert(UUID id, RecordRequest request, CaseFile file, Passport passport, ExportRule rule, String by) {
        sql.sql("""
                        insert into specimens (id, case_reference, request_id, number, material, pieces, label, from_laboratory,
                          from_country, to_laboratory, to_country, tissue_left, last_agreed_by, cleared_by, permission,
                          document_needed, lead_days, rule_source, rule_reviewed_on, rule_version, return_by, digital_address,
                          made_by, made_at)
                        values (:id, :case, :request,
                          (select coalesce(max(number), 0) + 1 from specimens where case_reference = :case), :material, :pieces,
                          :label, :fromLaboratory, :fromCountry, :toLaboratory, :toCountry, :tissueLeft, :lastAgreedBy,
                          :clearedBy, :permission, :documentNeeded, :leadDays, :source, :reviewedOn, :version, :returnBy,
                          :digitalAddress, :by, :at)""")
                .params(passport.columns())
                .param("id", id)
                .param("case", file.id().reference())
                .param("request", request.id())
                .param("fromCountry", from(file))
                .param("permission", rule.permission())
                .param("documentNeeded", rule.documentNeeded())
                .param("leadDays", rule.leadDays())
                .param("source", rule.source())
                .param("reviewedOn", rule.reviewedOn())
                .param("version", rule.version())
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private Custody handedOver(Passport passport, String by) {
        return new Custody(
                CustodyStep.HANDED_OVER,
                today(),
                passport.courier(),
                passport.courier(),
                passport.trackingNumber(),
                passport.pieces(),
                null,
                by);
    }

    /**
     * Records where a parcel is now.
     *
     * @throws Refusal when this cannot follow on what was recorded last, or something is missing
     */
    public void move(CaseId caseId, UUID specimenId, Custody next) {
        var specimen = lock(caseId, specimenId);
        var way = custody(specimenId);
        CustodyChecks.check(specimen, way, next, today());
        record(specimenId, next);
        journal.write(caseId, "%s: %s".formatted(specimen.name(), next.step().words()), next.note());
    }

    private Specimen lock(CaseId caseId, UUID specimenId) {
        return sql.sql("select * from specimens where case_reference = ? and id = ? for update")
                .params(caseId.reference(), specimenId)
                .query(Specimen.class)
                .optional()
                .orElseThrow(() -> new Refusal("This case has no such specimen. Please load the page again."));
    }

    private void record(UUID specimenId, Custody custody) {
        sql.sql("insert into specimen_custody (id, specimen_id, step, happened_on, holder, courier, tracking_number,"
                        + " pieces, note, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        specimenId,
                        custody.step().name(),
                        custody.happenedOn(),
                        custody.holder(),
                        custody.courier(),
                        custody.trackingNumber(),
                        custody.pieces(),
                        custody.note(),
                        custody.recordedBy(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional(readOnly = true)
    public List<Specimen> of(CaseId caseId) {
        return sql.sql("select * from specimens where case_reference = ? order by number")
                .param(caseId.reference())
                .query(Specimen.class)
                .list();
    }

    /** The way of a parcel, in the order in which it was recorded. */
    @Transactional(readOnly = true)
    public List<Custody> custody(UUID specimenId) {
        return sql.sql("select step, happened_on, holder, courier, tracking_number, pieces, note, recorded_by"
                        + " from specimen_custody where specimen_id = ? order by recorded")
                .param(specimenId)
                .query(Custody.class)
                .list();
    }

    /** Every parcel of a case with its way, what can follow, and what must not be overlooked. */
    @Transactional(readOnly = true)
    public List<Followed> followed(CaseId caseId) {
        return of(caseId).stream().map(this::follow).toList();
    }

    private Followed follow(Specimen specimen) {
        var way = custody(specimen.id());
        var next = way.isEmpty()
                ? List.<CustodyStep>of()
                : List.copyOf(way.get(way.size() - 1).step().next());
        return new Followed(specimen.name(), specimen, way, next, SpecimenNotices.of(specimen, way, today()));
    }

    /** The sheet that lies in a parcel; none for what does not travel. */
    @Transactional(readOnly = true)
    public Optional<Letter> sheet(CaseId caseId, UUID specimenId, String signer) {
        return of(caseId).stream()
                .filter(specimen -> specimen.id().equals(specimenId))
                .filter(specimen -> specimen.material().travels())
                .findFirst()
                .map(specimen -> new PassportSheet(
                                cases.get(caseId), specimen, custody(specimenId).get(0))
                        .signedBy(signer, today()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A parcel for people: {@code next} are the steps that can follow, {@code notices} sentences. */
    public record Followed(
            String name, Specimen specimen, List<Custody> way, List<CustodyStep> next, List<String> notices) {}
}
