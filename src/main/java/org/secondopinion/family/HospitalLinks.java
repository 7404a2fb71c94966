package org.secondopinion.family;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Contact;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
import org.secondopinion.family.PersonalLinks.Audience;
import org.secondopinion.messages.Outbox;
import org.secondopinion.records.RecordKind;
import org.secondopinion.records.RecordRequests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links by which hospitals send records: each sees whose and which are asked for, and nothing else of the case. */
@Service
@Transactional
public class HospitalLinks {

    private static final int LONGEST = 200;

    private final JdbcClient sql;
    private final PersonalLinks links;
    private final Cases cases;
    private final RecordRequests requests;
    private final Journal journal;
    private final Outbox outbox;

    HospitalLinks(
            JdbcClient sql, PersonalLinks links, Cases cases, RecordRequests requests, Journal journal, Outbox outbox) {
        this.sql = sql;
        this.links = links;
        this.cases = cases;
        this.requests = requests;
        this.journal = journal;
        this.outbox = outbox;
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
        requests.askHospital(caseId, asked.kinds(), asked.hospital());
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

    @Transactional(readOnly = true)
    public Optional<Asked> find(String token) {
        return sql.sql("select hospital, address, language, kinds from hospital_links where token = ?")
                .param(token)
                .query((row, number) -> new Asked(
                        row.getString("hospital"),
                        row.getString("address"),
                        row.getString("language"),
                        Arrays.stream((String[]) row.getArray("kinds").getArray())
                                .map(RecordKind::valueOf)
                                .toList()))
                .optional();
    }

    private static void refuseIf(boolean wrong, String sentence) {
        if (wrong) {
            throw new Refusal(sentence);
        }
    }

    /** Which hospital is asked for what, at which address and in which of our languages. */
    public record Asked(String hospital, String address, String language, List<RecordKind> kinds) {}
}
