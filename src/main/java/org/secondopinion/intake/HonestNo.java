package org.secondopinion.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Findings;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
import org.secondopinion.letters.Letter;
import org.secondopinion.pathway.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letters of inquiries that lead to no review: written by a named person, kept word by word as they were signed. */
@Service
@Transactional
public class HonestNo {

    private final JdbcClient sql;
    private final Cases cases;
    private final Triage triage;
    private final Findings findings;
    private final People people;
    private final Journal journal;
    private final ObjectMapper json;
    private final Clock clock;

    HonestNo(
            JdbcClient sql,
            Cases cases,
            Triage triage,
            Findings findings,
            People people,
            Journal journal,
            ObjectMapper json,
            Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.triage = triage;
        this.findings = findings;
        this.people = people;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What a person adds to the letter, in the family's language.
     *
     * @param doctor name and specialty of the doctor who agrees; needed when the answer is clinical
     */
    public record Words(
            String why,
            Optional<String> whatWouldChangeThis,
            Set<OtherHelp> helps,
            Optional<String> otherHelp,
            Optional<String> doctor) {}

    /**
     * Signs the letter.
     *
     * @throws Refusal when no other help is named, or no doctor for the answer that the first plan is right
     */
    public void sign(CaseId caseId, Words words, String by) {
        var answer = answer(caseId);
        if (words.helps().isEmpty() && words.otherHelp().isEmpty()) {
            throw new Refusal("Please name other help: tick at least one kind, or write it.");
        }
        if (answer == TriageAnswer.FIRST_PLAN_IS_RIGHT && words.doctor().isEmpty()) {
            throw new Refusal(
                    "'Doctor who agrees' is needed: that the first plan is right is a doctor's answer. Please write name and specialty.");
        }
        var letter = new HonestNoLetter(
                        cases.get(caseId), answer, findings.of(caseId, Triage.Rule.EXCLUSIONS.decision()), words)
                .signedBy(nameOf(by), LocalDate.now(clock));
        keep(caseId, letter, words.doctor(), by);
        journal.write(caseId, "Honest no signed by " + nameOf(by), words.why());
    }

    /** The letter as it was signed. */
    @Transactional(readOnly = true)
    public Optional<Letter> letter(CaseId caseId) {
        return sql.sql("select letter from honest_no_letters where case_reference = ?")
                .param(caseId.reference())
                .query(String.class)
                .optional()
                .map(this::read);
    }

    private TriageAnswer answer(CaseId caseId) {
        return triage.of(caseId)
                .flatMap(Triage.Standing::decided)
                .map(Triage.Decided::answer)
                .filter(answer -> !answer.isAccepted())
                .orElseThrow(() -> new Refusal("Case %s was not declined.".formatted(caseId)));
    }

    private void keep(CaseId caseId, Letter letter, Optional<String> doctor, String by) {
        sql.sql("insert into honest_no_letters (case_reference, letter, doctor, signed_by, signed_at)"
                        + " values (?, ?::jsonb, ?, ?, ?)")
                .params(caseId.reference(), written(letter), doctor.orElse(null), by, Timestamp.from(clock.instant()))
                .update();
    }

    private String nameOf(String login) {
        return people.nameOf(login).orElse(login);
    }

    private String written(Letter letter) {
        try {
            return json.writeValueAsString(letter);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Letter read(String letter) {
        try {
            return json.readValue(letter, Letter.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
