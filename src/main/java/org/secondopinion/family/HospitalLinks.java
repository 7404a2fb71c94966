package org.secondopinion.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Contact;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
import org.secondopinion.family.PersonalLinks.Audience;
import org.secondopinion.messages.Outbox;
import org.secondopinion.records.Chasing;
import org.secondopinion.records.RecordKind;
import org.secondopinion.records.RecordOverdue;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links by which hospitals send records: each sees whose and which are asked for, and nothing else of the case. */
@Service
@Transactional
public class HospitalLinks {

    private static final int LONGEST = 200;
    private static final String LINK = "select l.id, l.token, l.hospital, l.address, l.language, l.kinds, p.made_at,"
            + " p.withdrawn_at from hospital_links l join personal_links p on p.token = l.token ";

    private final JdbcClient sql;
    private final PersonalLinks links;
    private final Cases cases;
    private final Chasing chasing;
    private final Journal journal;
    private final Outbox outbox;
    private final Clock clock;

    HospitalLinks(
            JdbcClient sql,
            PersonalLinks links,
            Cases cases,
            Chasing chasing,
            Journal journal,
            Outbox outbox,
            Clock clock) {
        this.sql = sql;
        this.links = links;
        this.cases = cases;
        this.chasing = chasing;
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Sends a hospital its link.
     *
     * @throws Refusal when something of the request is missing, or the case is closed
     */
    public void ask(CaseId caseId, Asked asked, String by) {
        check(caseId, asked);
        var token = links.make(caseId, Audience.HOSPITAL);
        sql.sql("insert into hospital_links (token, hospital, address, language, kinds, asked_by)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(token, asked.hospital(), asked.address(), asked.language(), names(asked), by)
                .update();
        outbox.toHospital(
                caseId,
                asked.address(),
                asked.language(),
                "hospital-asked",
                token,
                links.link(token, Audience.HOSPITAL));
        var kinds = asked.kinds().stream().map(RecordKind::words).collect(Collectors.joining(", "));
        chasing.askHospital(caseId, asked.kinds(), asked.hospital());
        journal.write(caseId, "Hospital asked for records", asked.hospital() + ": " + kinds);
    }

    private void check(CaseId caseId, Asked asked) {
        refuseIf(!cases.get(caseId).status().isOpen(), "This case is closed; nobody is asked for records any more.");
        refuseIf(asked.hospital().isBlank() || asked.hospital().length() > LONGEST, "Write which hospital is asked.");
        refuseIf(
                !asked.address().matches("[^@\\s]{1,100}@[^@\\s]{1,100}\\.[^@\\s]{2,50}"),
                "Write the mail address of the hospital's records office.");
        refuseIf(!Contact.LANGUAGES.contains(asked.language()), "Choose a language.");
        refuseIf(asked.kinds().isEmpty(), "Choose at least one kind of record.");
    }

    private static String[] names(Asked asked) {
        return asked.kinds().stream().map(Enum::name).toArray(String[]::new);
    }

    /** What a link asks for; empty when there is no such link, or it was withdrawn. */
    @Transactional(readOnly = true)
    public Optional<Asked> find(String token) {
        return sql.sql(LINK + "where l.token = ? and p.withdrawn_at is null")
                .param(token)
                .query(HospitalLinks::sent)
                .optional()
                .map(Sent::asked);
    }

    /** All links of a case, the latest first. */
    @Transactional(readOnly = true)
    public List<Sent> of(CaseId caseId) {
        return sql.sql(LINK + "where p.case_reference = ? order by p.made_at desc")
                .param(caseId.reference())
                .query(HospitalLinks::sent)
                .list();
    }

    /**
     * Closes a link; what the hospital still owes is asked of the family again.
     *
     * @throws Refusal when the case has no such open link
     */
    public void withdraw(CaseId caseId, UUID id, String by) {
        var sent = of(caseId).stream()
                .filter(link -> link.id().equals(id) && link.withdrawnAt() == null)
                .findFirst()
                .orElseThrow(() -> new Refusal("This link is withdrawn already."));
        links.withdraw(sent.token(), by);
        chasing.askHospitalNoMore(caseId, sent.asked().kinds(), sent.asked().hospital());
        journal.write(caseId, "Hospital's link withdrawn", sent.asked().hospital());
    }

    /** Reminds a hospital in its language, however many of its records are still missing, once a day. */
    @EventListener
    void remind(RecordOverdue overdue) {
        of(overdue.caseId()).stream()
                .filter(sent -> sent.withdrawnAt() == null && sent.owes(overdue))
                .findFirst()
                .ifPresent(sent -> outbox.toHospital(
                        overdue.caseId(),
                        sent.asked().address(),
                        sent.asked().language(),
                        "hospital-reminder",
                        sent.id() + ":" + LocalDate.now(clock),
                        links.link(sent.token(), Audience.HOSPITAL)));
    }

    private static Sent sent(ResultSet row, int number) throws SQLException {
        var kinds = Arrays.stream((String[]) row.getArray("kinds").getArray())
                .map(RecordKind::valueOf)
                .toList();
        var withdrawn = row.getTimestamp("withdrawn_at");
        return new Sent(
                row.getObject("id", UUID.class),
                row.getString("token"),
                new Asked(row.getString("hospital"), row.getString("address"), row.getString("language"), kinds),
                row.getTimestamp("made_at").toInstant(),
                withdrawn == null ? null : withdrawn.toInstant());
    }

    private static void refuseIf(boolean wrong, String sentence) {
        if (wrong) {
            throw new Refusal(sentence);
        }
    }

    /** Which hospital is asked for what, at which address and in which of our languages. */
    public record Asked(String hospital, String address, String language, List<RecordKind> kinds) {}

    /** A link on its way; {@code withdrawnAt} is null while it opens the hospital's page. */
    public record Sent(UUID id, String token, Asked asked, Instant madeAt, Instant withdrawnAt) {

        boolean owes(RecordOverdue overdue) {
            return asked.hospital().equals(overdue.hospital()) && asked.kinds().contains(overdue.kind());
        }
    }
}
