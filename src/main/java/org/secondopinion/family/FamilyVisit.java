package org.secondopinion.family;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.letters.Letter;
import org.secondopinion.report.visit.Investigation;
import org.secondopinion.report.visit.Investigation.Answer;
import org.secondopinion.report.visit.Investigations;
import org.secondopinion.report.visit.InvitationLetters;
import org.secondopinion.report.visit.Visit;
import org.secondopinion.report.visit.VisitChecks;
import org.secondopinion.report.visit.VisitChecks.Check;
import org.secondopinion.report.visit.VisitChecks.Ticked;
import org.secondopinion.report.visit.VisitItem;
import org.secondopinion.report.visit.VisitItem.Owner;
import org.secondopinion.report.visit.VisitItem.State;
import org.secondopinion.report.visit.Visits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a family reads of its visit to a specialist, and what it ticks and answers. */
@Service
@Transactional
public class FamilyVisit {

    private final Visits visits;
    private final VisitChecks checks;
    private final Investigations investigations;
    private final InvitationLetters letters;

    FamilyVisit(Visits visits, VisitChecks checks, Investigations investigations, InvitationLetters letters) {
        this.visits = visits;
        this.checks = checks;
        this.investigations = investigations;
        this.letters = letters;
    }

    /** Empty until the family has been told of its appointment. */
    @Transactional(readOnly = true)
    public Optional<View> view(CaseId caseId) {
        return visits.find(caseId)
                .filter(visit -> visit.letterSentAt() != null)
                .map(visit -> new View(
                        visit,
                        letters.printable(caseId).stream()
                                .map(FamilyLetters.Language::of)
                                .toList(),
                        checks.of(caseId),
                        investigations.of(caseId)));
    }

    @Transactional(readOnly = true)
    public Optional<Letter> letter(CaseId caseId, String language) {
        return letters.in(caseId, language);
    }

    public void tick(CaseId caseId, VisitItem item, State state, String note) {
        var said = Optional.of(note.strip()).filter(words -> !words.isEmpty());
        checks.tickByFamily(caseId, item, new Ticked(state, said));
    }

    /** {@code sent} has an answer for each investigation under its id, and may have anything else. */
    public void answer(CaseId caseId, Map<String, String> sent, String decidedBy) {
        var answers = new HashMap<UUID, Answer>();
        for (var one : investigations.of(caseId)) {
            Arrays.stream(Answer.values())
                    .filter(known -> known.name().equals(sent.get(one.id().toString())))
                    .findFirst()
                    .ifPresent(answer -> answers.put(one.id(), answer));
        }
        investigations.answer(caseId, answers, decidedBy);
    }

    /** {@code letters} are the languages in which the letter can be saved. */
    public record View(
            Visit visit, List<FamilyLetters.Language> letters, List<Check> checks, List<Investigation> investigations) {

        public List<Check> own() {
            return checks.stream()
                    .filter(check -> check.owner() == Owner.FAMILY)
                    .toList();
        }

        public List<State> states() {
            return List.of(State.values());
        }

        public List<Answer> answers() {
            return List.of(Answer.values());
        }

        public List<Investigation> toAnswer() {
            return investigations.stream().filter(Investigation::waits).toList();
        }

        public List<Investigation> answered() {
            return investigations.stream().filter(one -> !one.waits()).toList();
        }
    }
}
