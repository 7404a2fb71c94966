package org.secondopinion.matching;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.MailAddress;
import org.secondopinion.cases.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom the invited suggest in their place: on the next short list at once if the directory knows them. */
@Component
class SuggestedColleagues {

    private final JdbcClient sql;
    private final Directory directory;
    private final Clock clock;

    SuggestedColleagues(JdbcClient sql, Directory directory, Clock clock) {
        this.sql = sql;
        this.directory = directory;
        this.clock = clock;
    }

    void keep(UUID invitationId, Colleague colleague) {
        if (!colleague.mail().isBlank() && !MailAddress.isOne(colleague.mail().strip())) {
            throw new Refusal("The colleague's mail address is not complete.");
        }
        sql.sql("insert into suggested_colleagues (invitation_id, specialist_id, name, mail, suggested_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        invitationId,
                        known(colleague).map(Specialist::id).orElse(null),
                        colleague.name().strip(),
                        colleague.mail().isBlank() ? null : colleague.mail().strip(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** The mail address decides; without one the name, if only one person has it. */
    private Optional<Specialist> known(Colleague colleague) {
        var called = directory.snapshot().candidates().stream()
                .filter(candidate -> colleague.mail().isBlank()
                        ? candidate.personName().equals(PartyName.ofPerson(colleague.name()))
                        : candidate
                                .specialist()
                                .mail()
                                .equalsIgnoreCase(colleague.mail().strip()))
                .map(Candidate::specialist)
                .toList();
        return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
    }

    List<Suggested> of(CaseId caseId) {
        return sql.sql(
                        "select g.name, g.mail, g.specialist_id is not null as is_known, s.name as suggested_by"
                                + " from suggested_colleagues g join invitations i on i.id = g.invitation_id"
                                + " join specialists s on s.id = i.specialist_id where i.case_reference = ? order by g.suggested_at")
                .param(caseId.reference())
                .query(Suggested.class)
                .list();
    }

    /** {@code mail} may be null. */
    record Suggested(String name, String mail, boolean isKnown, String suggestedBy) {}
}
