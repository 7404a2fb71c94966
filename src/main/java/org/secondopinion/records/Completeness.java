package org.secondopinion.records;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.CourseOfDisease;
import org.secondopinion.cases.PartialDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether the file has what its checklist asks for; each answer is kept with its day. */
@Service
@Transactional
public class Completeness {

    private final JdbcClient sql;
    private final RecordRequests requests;
    private final Retrieval retrieval;
    private final CourseOfDisease course;
    private final CollectionBall ball;
    private final Clock clock;

    Completeness(
            JdbcClient sql,
            RecordRequests requests,
            Retrieval retrieval,
            CourseOfDisease course,
            CollectionBall ball,
            Clock clock) {
        this.sql = sql;
        this.requests = requests;
        this.retrieval = retrieval;
        this.course = course;
        this.ball = ball;
        this.clock = clock;
    }

    /** Answers each item of the checklist; true when every required one is present or waived. */
    public boolean assess(CaseId caseId) {
        var answers = answers(caseId);
        keep(answers);
        var isComplete = lacking(answers).isEmpty();
        if (isComplete) {
            ball.complete(caseId);
        }
        return isComplete;
    }

    /** The required kinds that are neither here nor waived today; none once a named person went on with the gaps. */
    @Transactional(readOnly = true)
    public List<RecordKind> missing(CaseId caseId) {
        return hasGoneOn(caseId) ? List.of() : lacking(answers(caseId));
    }

    private boolean hasGoneOn(CaseId caseId) {
        return sql.sql("select not is_asked_again from gap_decisions where case_reference = ? order by decided_at desc"
                        + " limit 1")
                .param(caseId.reference())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private Map<RecordRequest, GapCheck.Answer> answers(CaseId caseId) {
        var taken = requests.documents(caseId).stream()
                .filter(document -> !document.state().equals("REFUSED"))
                .toList();
        var readable = taken.stream()
                .filter(document -> retrieval.opens(caseId, document))
                .toList();
        var progression = course.lastProgression(caseId);
        var answers = new LinkedHashMap<RecordRequest, GapCheck.Answer>();
        requests.of(caseId).forEach(request -> answers.put(request, answer(request, taken, readable, progression)));
        return answers;
    }

    private static List<RecordKind> lacking(Map<RecordRequest, GapCheck.Answer> answers) {
        return answers.entrySet().stream()
                .filter(answered -> answered.getKey().isRequired())
                .filter(answered -> answered.getValue() != GapCheck.Answer.PRESENT)
                .filter(answered -> answered.getValue() != GapCheck.Answer.NOT_APPLICABLE)
                .map(answered -> answered.getKey().kind())
                .toList();
    }

    private GapCheck.Answer answer(
            RecordRequest request,
            List<RecordDocument> taken,
            List<RecordDocument> readable,
            Optional<PartialDate> progression) {
        if (request.isSpecimen() && request.state() == RecordRequest.State.ACCEPTED) {
            return GapCheck.Answer.PRESENT;
        }
        return new GapCheck(request.state(), request.maxAgeDays(), progression, LocalDate.now(clock))
                .answer(of(request.kind(), taken), of(request.kind(), readable));
    }

    /** By code only: images of another kind never count, however alike their names are. */
    static List<RecordDocument> of(RecordKind kind, List<RecordDocument> documents) {
        return documents.stream().filter(document -> document.kind() == kind).toList();
    }

    /** One statement for the whole checklist, which has two dozen items. */
    private void keep(Map<RecordRequest, GapCheck.Answer> answers) {
        sql.sql("update record_requests r set answer = given.answer, answered_at = ?"
                        + " from unnest(?, ?) as given(id, answer) where r.id = given.id::uuid")
                .params(
                        Timestamp.from(clock.instant()),
                        answers.keySet().stream()
                                .map(request -> request.id().toString())
                                .toArray(String[]::new),
                        answers.values().stream().map(Enum::name).toArray(String[]::new))
                .update();
    }
}
