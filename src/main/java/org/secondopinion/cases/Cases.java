package org.secondopinion.cases;

import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, finds and changes cases; what changes for the pathway is published as an event. */
@Service
@Transactional
public class Cases {

    private final CaseFiles files;
    private final Journal journal;
    private final CourseOfDisease course;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cases(CaseFiles files, Journal journal, CourseOfDisease course, ApplicationEventPublisher events, Clock clock) {
        this.files = files;
        this.journal = journal;
        this.course = course;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a case under the next reference of the year. */
    public CaseFile open(NewCase inquiry) {
        var id = CaseId.of("SO-%s-%06d".formatted(Year.now(clock), files.nextNumber()));
        var file = files.saveAndFlush(new CaseFile(id, inquiry, clock.instant()));
        journal.write(id, "Inquiry received", null);
        return file;
    }

    /** @throws Refusal when there is no such case */
    @Transactional(readOnly = true)
    public CaseFile get(CaseId id) {
        return find(id).orElseThrow(() -> new Refusal("There is no case %s.".formatted(id)));
    }

    @Transactional(readOnly = true)
    public Optional<CaseFile> find(CaseId id) {
        return files.findById(id.reference());
    }

    @Transactional(readOnly = true)
    public List<CaseFile> all() {
        return files.findAllByOrderByReferenceDesc();
    }

    @Transactional(readOnly = true)
    public Facts facts(CaseId id) {
        return Facts.of(get(id), course, clock);
    }

    /** How many open cases each coordinator has; who has none is not in it. */
    @Transactional(readOnly = true)
    public Map<String, Long> openCasesByCoordinator() {
        return files.loads().stream()
                .collect(Collectors.toMap(CaseFiles.Load::getCoordinator, CaseFiles.Load::getOpenCases));
    }

    public void assign(CaseId id, String coordinator) {
        get(id).assignTo(coordinator);
    }

    public void changeUrgency(CaseId id, Urgency urgency) {
        get(id).changeUrgency(urgency);
    }

    /** The family wishes for another format than before. */
    public void wishFormat(CaseId id, ReviewFormat format) {
        get(id).wishFormat(format);
        journal.write(id, "Other format wished: " + PlainWords.of(format), null);
    }

    /** Asks the reviewers a question of the house, in place of its last one; null asks nothing any more. */
    public void askForTheHouse(CaseId id, Question question) {
        get(id).askForTheHouse(question);
    }

    /** Notes a red flag and opens the urgent lane; the review goes on beside it. */
    public void raiseRedFlag(CaseId id, RedFlag flag, String reason) {
        raiseRedFlags(id, Set.of(flag), reason);
    }

    /** Several signs that are noted together open the lane once. */
    public void raiseRedFlags(CaseId id, Set<RedFlag> flags, String reason) {
        var file = openCase(id);
        flags.forEach(file::addRedFlag);
        var words = flags.stream().sorted().map(RedFlag::words).collect(Collectors.joining(", "));
        journal.write(id, "Red flag raised: " + words, reason);
        events.publishEvent(new RedFlagRaised(id));
    }

    public void clearRedFlags(CaseId id, String reason) {
        get(id).clearRedFlags();
        journal.write(id, "Red flag cleared", reason);
    }

    public void withdraw(CaseId id, String reason) {
        openCase(id);
        journal.write(id, "Family withdraws", reason);
        events.publishEvent(new FamilyWithdrew(id));
    }

    public void recordDeath(CaseId id, String note) {
        get(id).changeStatus(CaseStatus.DECEASED, clock.instant());
        journal.write(id, "Patient died", note);
        events.publishEvent(new PatientDied(id));
    }

    public void putOnHold(CaseId id, String reason) {
        var file = openCase(id);
        if (file.status() == CaseStatus.ON_HOLD) {
            throw new Refusal("Case %s is on hold already.".formatted(id));
        }
        journal.write(id, "Put on hold", reason);
        file.changeStatus(CaseStatus.ON_HOLD, clock.instant());
        events.publishEvent(new PutOnHold(id));
    }

    public void resume(CaseId id, String note) {
        get(id).changeStatus(CaseStatus.OPEN, clock.instant());
        journal.write(id, "Resumed", note);
        events.publishEvent(new CaseResumed(id));
    }

    /** Ends a case; a patient's death stays the status whatever ends the pathway. */
    public void close(CaseId id, CaseStatus ending) {
        var file = get(id);
        if (file.status() != CaseStatus.DECEASED) {
            file.changeStatus(ending, clock.instant());
        }
        journal.write(id, "Case closed: " + ending, null);
    }

    private CaseFile openCase(CaseId id) {
        var file = get(id);
        if (!file.status().isOpen()) {
            throw new Refusal("Case %s is closed (%s).".formatted(id, file.status()));
        }
        return file;
    }
}
