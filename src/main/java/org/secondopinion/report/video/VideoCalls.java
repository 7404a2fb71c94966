package org.secondopinion.report.video;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.FamilyWithdrew;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.PatientDied;
import org.secondopinion.cases.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The talks by video about opinions; whoever is to take part is told of each change. */
@Service
@Transactional
public class VideoCalls {

    private final JdbcClient sql;
    private final CallMails mails;
    private final Journal journal;
    private final Clock clock;

    VideoCalls(JdbcClient sql, CallMails mails, Journal journal, Clock clock) {
        this.sql = sql;
        this.mails = mails;
        this.journal = journal;
        this.clock = clock;
    }

    /** The last call that was arranged. */
    @Transactional(readOnly = true)
    public Optional<VideoCall> find(CaseId caseId) {
        return sql.sql("select * from video_calls where case_reference = ? order by written desc limit 1")
                .param(caseId.reference())
                .query(VideoCall::of)
                .optional();
    }

    /** What a family still has to know: the call that is planned, or that one at a time to come was cancelled. */
    @Transactional(readOnly = true)
    public Optional<VideoCall> toCome(CaseId caseId) {
        return find(caseId)
                .filter(call ->
                        call.isPlanned() || call.state() == VideoCall.State.CANCELLED && call.isAfter(clock.instant()));
    }

    public void arrange(CaseId caseId, ZonedDateTime at, String link, String by) {
        check(at, link);
        var call = VideoCall.planned(caseId, at, link);
        sql.sql("insert into video_calls (id, case_reference, starts_at, time_zone, link, sequence, state, arranged_by,"
                        + " arranged_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        call.id(),
                        caseId.reference(),
                        Timestamp.from(at.toInstant()),
                        at.getZone().getId(),
                        link,
                        call.sequence(),
                        call.state().name(),
                        by,
                        Timestamp.from(clock.instant()))
                .update();
        mails.tell(call, CallMails.News.ARRANGED);
        journal.write(caseId, "Video call arranged", null);
    }

    /** Nobody found a time, or nobody wants to talk any more. */
    public void doWithout(CaseId caseId, Optional<String> why, String by) {
        var words = why.orElseThrow(() -> new Refusal("Please say why there is no call."));
        keep(caseId, Optional.empty(), new Consultation(false, null, words), by);
    }

    /** @param newLink null where the link stays */
    public void move(CaseId caseId, ZonedDateTime to, String newLink) {
        var call = planned(caseId).orElseThrow(() -> new Refusal("No call is arranged that could be moved."));
        var link = newLink == null ? call.link() : newLink;
        check(to, link);
        change(call.moved(to, link));
        mails.tell(call.moved(to, link), CallMails.News.MOVED);
        journal.write(caseId, "Video call moved", null);
    }

    /** Keeps what became of the call; one that does not take place and is still to come is taken out of the calendars. */
    public void record(CaseId caseId, Consultation said, String by) {
        var call = planned(caseId);
        if (said.isHeld() && call.filter(this::isFarAhead).isPresent()) {
            throw new Refusal("The call lies in the future. Please record it when it has taken place.");
        }
        if (!said.isHeld() && call.filter(one -> one.isAfter(clock.instant())).isPresent()) {
            cancel(call.get());
        } else {
            call.map(VideoCall::over).ifPresent(this::change);
        }
        keep(caseId, call, said, by);
    }

    /** By a day, since a call may be brought forward without a word to us. */
    private boolean isFarAhead(VideoCall call) {
        return call.startsAt().toLocalDate().isAfter(LocalDate.now(clock).plusDays(1));
    }

    @EventListener
    void on(FamilyWithdrew event) {
        planned(event.caseId()).ifPresent(this::cancel);
    }

    @EventListener
    void on(PatientDied event) {
        planned(event.caseId()).ifPresent(this::cancel);
    }

    private void cancel(VideoCall call) {
        change(call.cancelled());
        mails.tell(call.cancelled(), CallMails.News.CANCELLED);
        journal.write(call.caseId(), "Video call cancelled", null);
    }

    private Optional<VideoCall> planned(CaseId caseId) {
        return find(caseId).filter(VideoCall::isPlanned);
    }

    private void check(ZonedDateTime at, String link) {
        if (at.toInstant().isBefore(clock.instant())) {
            throw new Refusal("The call lies in the past. Please check its date.");
        }
        if (!link.matches("https://\\S+")) {
            throw new Refusal("The link to the call begins with https:// and has no blanks.");
        }
    }

    private void change(VideoCall call) {
        sql.sql("update video_calls set starts_at = ?, time_zone = ?, link = ?, sequence = ?, state = ? where id = ?")
                .params(
                        Timestamp.from(call.startsAt().toInstant()),
                        call.startsAt().getZone().getId(),
                        call.link(),
                        call.sequence(),
                        call.state().name(),
                        call.id())
                .update();
    }

    private void keep(CaseId caseId, Optional<VideoCall> call, Consultation said, String by) {
        sql.sql("insert into consultations (id, case_reference, is_held, held_on, at_time, link, participants, summary,"
                        + " recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        caseId.reference(),
                        said.isHeld(),
                        call.map(one -> one.startsAt().toLocalDate())
                                .orElse(said.isHeld() ? LocalDate.now(clock) : null),
                        call.map(one -> "%s %s"
                                        .formatted(
                                                one.startsAt().toLocalTime(),
                                                one.startsAt().getZone()))
                                .orElse(null),
                        call.map(VideoCall::link).orElse(null),
                        said.participants(),
                        said.summary(),
                        by,
                        Timestamp.from(clock.instant()))
                .update();
        journal.write(caseId, said.isHeld() ? "Video consultation held" : "Video consultation not held", null);
    }

    /** What was recorded of the calls of a case. */
    @Transactional(readOnly = true)
    public List<Recorded> recorded(CaseId caseId) {
        return sql.sql("select is_held, held_on, at_time, link, participants, summary from consultations"
                        + " where case_reference = ? order by written")
                .param(caseId.reference())
                .query(Recorded.class)
                .list();
    }

    /** What was said, or why there was no call; the participants may be null. */
    public record Consultation(boolean isHeld, String participants, String summary) {}

    /** A call as it is kept; time, link and participants may be null. */
    public record Recorded(
            boolean isHeld, LocalDate heldOn, String atTime, String link, String participants, String summary) {}
}
