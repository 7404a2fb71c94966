package org.secondopinion.matching;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.ConsentKind;
import org.secondopinion.cases.Consents;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.PlainWords;
import org.secondopinion.cases.Refusal;
import org.secondopinion.pathway.Pathway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invitations as the invited see and answer them, each once. */
@Service
@Transactional
public class Invitations {

    private static final String INVITATION = "select i.id, i.case_reference, s.name, i.state, i.invited_at,"
            + " i.answered_at, i.reason, i.component from invitations i join specialists s on s.id = i.specialist_id ";

    private final JdbcClient sql;
    private final Cases cases;
    private final Consents consents;
    private final InvitationQuestions questions;
    private final SuggestedColleagues colleagues;
    private final Journal journal;
    private final Pathway pathway;
    private final Clock clock;

    Invitations(
            JdbcClient sql,
            Cases cases,
            Consents consents,
            InvitationQuestions questions,
            SuggestedColleagues colleagues,
            Journal journal,
            Pathway pathway,
            Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.consents = consents;
        this.questions = questions;
        this.colleagues = colleagues;
        this.journal = journal;
        this.pathway = pathway;
        this.clock = clock;
    }

    /** The invitations that wait for this person's answer, each with what may be known before accepting. */
    @Transactional(readOnly = true)
    public List<Abstract> waitingFor(String username) {
        return sql
                .sql(INVITATION + "where s.username = ? and i.state = 'INVITED' order by i.invited_at")
                .param(username)
                .query(Invitation.class)
                .list()
                .stream()
                .map(invitation -> new Abstract(
                        invitation.id(),
                        invitation.component(),
                        cases.get(invitation.caseId()),
                        questions.of(invitation.id())))
                .toList();
    }

    /** @throws Refusal without the declaration of independence, or when the invitation is no longer open */
    public void accept(UUID id, String username, boolean isIndependent) {
        if (!isIndependent) {
            throw new Refusal("Please declare that you have no conflict of interest, or decline with the reason.");
        }
        var caseId = answer(id, username, "ACCEPTED", null, true);
        if (!consents.stands(caseId, ConsentKind.REVIEW)) {
            throw new Refusal(
                    "The family has withdrawn its request. Thank you for being ready; nothing more is to be done.");
        }
        journal.write(caseId, "Specialist accepted and declared independence", null);
        pathway.invitationAccepted(caseId, id);
    }

    public void decline(UUID id, String username, String reason) {
        decline(id, username, reason, Colleague.NOBODY);
    }

    /** @throws Refusal without a reason, or when a colleague is suggested without a name */
    public void decline(UUID id, String username, String reason, Colleague colleague) {
        if (reason.isBlank()) {
            throw new Refusal("Please give the reason in a few words; it helps to ask the right person next.");
        }
        if (!colleague.isNobody() && colleague.name().isBlank()) {
            throw new Refusal("Please write the name of the colleague whom you suggest.");
        }
        var caseId = answer(id, username, "DECLINED", reason, null);
        if (!colleague.isNobody()) {
            colleagues.keep(id, colleague);
        }
        pathway.invitationDeclined(caseId, id);
    }

    private CaseId answer(UUID id, String username, String state, String reason, Boolean isIndependent) {
        return sql.sql("update invitations i set state = ?, reason = ?, is_independent = ?, answered_at = ?"
                        + " from specialists s where s.id = i.specialist_id and i.id = ? and s.username = ?"
                        + " and i.state = 'INVITED' returning i.case_reference")
                .params(state, reason, isIndependent, Timestamp.from(clock.instant()), id, username)
                .query(String.class)
                .optional()
                .map(CaseId::of)
                .orElseThrow(() -> new Refusal("This invitation is no longer open."));
    }

    @Transactional(readOnly = true)
    public List<Invitation> of(CaseId caseId) {
        return sql.sql(INVITATION + "where i.case_reference = ? order by i.invited")
                .param(caseId.reference())
                .query(Invitation.class)
                .list();
    }

    /** An invitation and what became of it; times and reason may be null. */
    public record Invitation(
            UUID id,
            String caseReference,
            String name,
            String state,
            Instant invitedAt,
            Instant answeredAt,
            String reason,
            ReviewPart component) {

        CaseId caseId() {
            return CaseId.of(caseReference);
        }
    }

    /** What is told before acceptance: no name, no birth date, no hospital. */
    public record Abstract(UUID id, ReviewPart component, CaseFile file, List<InvitationQuestions.Asked> questions) {

        public String tumourType() {
            return PlainWords.of(file.diagnosis().tumourType());
        }

        public boolean mayAsk() {
            return questions.stream().noneMatch(InvitationQuestions.Asked::isOpen);
        }

        public String stage() {
            return PlainWords.of(file.diagnosis().stageGroup());
        }

        public String country() {
            return PlainWords.country(file.patient().country());
        }

        public List<String> topics() {
            return file.questions().stream()
                    .map(question -> PlainWords.of(question.topic()))
                    .distinct()
                    .toList();
        }
    }
}
