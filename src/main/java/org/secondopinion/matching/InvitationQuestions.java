package org.secondopinion.matching;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
import org.secondopinion.messages.Outbox;
import org.secondopinion.pathway.Pathway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the invited ask before they answer; while a question is open nobody counts the days of their silence. */
@Service
@Transactional
public class InvitationQuestions {

    private static final String QUESTION = """
            select q.id, i.case_reference, s.name, s.username, q.words, q.asked_at, q.answer from invitation_questions q
              join invitations i on i.id = q.invitation_id join specialists s on s.id = i.specialist_id\s""";

    private final JdbcClient sql;
    private final Pathway pathway;
    private final Outbox outbox;
    private final Journal journal;
    private final Clock clock;

    InvitationQuestions(JdbcClient sql, Pathway pathway, Outbox outbox, Journal journal, Clock clock) {
        this.sql = sql;
        this.pathway = pathway;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Refusal when nothing is asked, an earlier question is open, or the invitation isn't this person's */
    public void ask(UUID invitationId, String username, String words) {
        if (words.isBlank()) {
            throw new Refusal("Please write your question.");
        }
        var caseId = sql.sql("select i.case_reference from invitations i join specialists s on s.id = i.specialist_id"
                        + " where i.id = ? and s.username = ? and i.state = 'INVITED' for update of i")
                .params(invitationId, username)
                .query(String.class)
                .optional()
                .map(CaseId::of)
                .orElseThrow(() -> new Refusal("This invitation is no longer open."));
        if (of(invitationId).stream().anyMatch(Asked::isOpen)) {
            throw new Refusal("Your question is with the coordinator. Please ask the next one when it is answered.");
        }
        var id = UUID.randomUUID();
        sql.sql("insert into invitation_questions (id, invitation_id, words, asked_at) values (?, ?, ?, ?)")
                .params(id, invitationId, words.strip(), now())
                .update();
        journal.write(caseId, "The invited specialist asks", words.strip());
        pathway.invitationQuestioned(caseId, invitationId, id);
    }

    /** @throws Refusal when no question of this case is open */
    public void answer(CaseId caseId, String answer, String by) {
        var asked = of(caseId).stream()
                .filter(Asked::isOpen)
                .findFirst()
                .orElseThrow(() -> new Refusal("No question about an invitation is open in this case."));
        sql.sql("update invitation_questions set answer = ?, answered_by = ?, answered_at = ? where id = ?")
                .params(answer, by, now(), asked.id())
                .update();
        journal.write(caseId, "The invited specialist's question is answered", answer);
        outbox.toStaff(
                caseId, asked.username(), "invitation-answered", asked.id().toString());
    }

    @Transactional(readOnly = true)
    public List<Asked> of(UUID invitationId) {
        return sql.sql(QUESTION + "where q.invitation_id = ? order by q.asked")
                .param(invitationId)
                .query(Asked.class)
                .list();
    }

    List<Asked> of(CaseId caseId) {
        return sql.sql(QUESTION + "where i.case_reference = ? order by q.asked")
                .param(caseId.reference())
                .query(Asked.class)
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** A question; {@code answer} is null while it is open. */
    public record Asked(
            UUID id, String caseReference, String name, String username, String words, Instant askedAt, String answer) {

        public boolean isOpen() {
            return answer == null;
        }
    }
}
