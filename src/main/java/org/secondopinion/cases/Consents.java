package org.secondopinion.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.secondopinion.cases.Consent.Said;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of consents; whatever is shared with somebody outside asks it at the moment of sharing. */
@Service
@Transactional
public class Consents {

    private final JdbcClient sql;
    private final Cases cases;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consents(JdbcClient sql, Cases cases, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Whether a consent stands today: given, not withdrawn, not run out. */
    @Transactional(readOnly = true)
    public boolean stands(CaseId caseId, ConsentKind kind) {
        return sql.sql("select exists (select from consents where case_reference = ? and kind = ?"
                        + " and withdrawn_at is null and valid_until >= ?)")
                .params(caseId.reference(), kind.name(), today())
                .query(Boolean.class)
                .single();
    }

    /** Every line of the ledger in the order in which it was written. */
    @Transactional(readOnly = true)
    public List<Consent> of(CaseId caseId) {
        return sql.sql("select * from consents where case_reference = ? order by given")
                .param(caseId.reference())
                .query(Consent.class)
                .list();
    }

    /** Those that stand today. */
    @Transactional(readOnly = true)
    public List<Consent> standing(CaseId caseId) {
        return of(caseId).stream().filter(consent -> consent.stands(today())).toList();
    }

    /** Records what is given, in the words that the family read; a consent that stands is left as it is. */
    public void give(CaseId caseId, Set<ConsentKind> kinds, Said said) {
        var file = cases.get(caseId);
        var standing = standing(caseId).stream().map(Consent::kind).toList();
        var added =
                kinds.stream().filter(kind -> !standing.contains(kind)).sorted().toList();
        added.forEach(kind -> insert(file, kind, said));
        if (!added.isEmpty()) {
            journal.write(caseId, "Consents recorded", null);
        }
    }

    /** Records what a coordinator was told when asking for each; answers whether the review is consented to. */
    public boolean obtain(CaseId caseId, Set<ConsentKind> kinds, Said said) {
        give(caseId, kinds, said);
        events.publishEvent(new ConsentsRecorded(caseId));
        return stands(caseId, ConsentKind.REVIEW);
    }

    /**
     * Withdraws a consent from now on. Without consent to the review the family withdraws its request.
     *
     * @throws Refusal when it does not stand
     */
    public void withdraw(CaseId caseId, ConsentKind kind, Said said) {
        if (end(caseId, kind, said) == 0) {
            throw new Refusal("This consent does not stand. Please reload the page.");
        }
        journal.write(caseId, "Consent withdrawn by %s: %s".formatted(said.by(), kind.words()), null);
        if (kind == ConsentKind.REVIEW && cases.get(caseId).status().isOpen()) {
            cases.withdraw(caseId, "Consent to the review withdrawn by " + said.by());
        }
    }

    private int end(CaseId caseId, ConsentKind kind, Said said) {
        return sql.sql("update consents set withdrawn_at = ?, withdrawn_by = ?, withdrawn_how = ?"
                        + " where case_reference = ? and kind = ? and withdrawn_at is null and valid_until >= ?")
                .params(now(), said.by(), said.how().name(), caseId.reference(), kind.name(), today())
                .update();
    }

    private void insert(CaseFile file, ConsentKind kind, Said said) {
        sql.sql("insert into consents (id, case_reference, kind, text_version, wording, recipient, given_at, given_by,"
                        + " given_how, recorded_by, valid_until) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (case_reference, kind, valid_until) where withdrawn_at is null do nothing")
                .params(
                        UUID.randomUUID(),
                        file.id().reference(),
                        kind.name(),
                        kind.version(),
                        kind.wording(file.contact().language()),
                        kind == ConsentKind.HOME_TEAM ? file.homeTeam().name() : null,
                        now(),
                        said.by(),
                        said.how().name(),
                        said.recordedBy(),
                        today().plus(ConsentKind.VALID))
                .update();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
