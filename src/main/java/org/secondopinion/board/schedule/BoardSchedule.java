package org.secondopinion.board.schedule;

import java.time.Duration;
import java.util.UUID;
import org.secondopinion.board.planning.Agenda;
import org.secondopinion.board.planning.Planner;
import org.secondopinion.board.planning.Proposal;
import org.secondopinion.board.sessions.BoardSessions;
import org.secondopinion.board.sessions.QuorumLost;
import org.secondopinion.board.sessions.SessionCancelled;
import org.secondopinion.board.sessions.SessionMembersChanged;
import org.secondopinion.board.sessions.SessionMoved;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plan of the boards: proposed, changed by a person, and confirmed case by case. */
@Service
@Transactional
public class BoardSchedule {

    private static final Duration PER_CASE = Duration.ofMillis(25);
    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final BoardAgenda agendas;
    private final Proposals proposals;
    private final BoardSessions sessions;
    private final Planner planner;

    BoardSchedule(BoardAgenda agendas, Proposals proposals, BoardSessions sessions, Planner planner) {
        this.agendas = agendas;
        this.proposals = proposals;
        this.sessions = sessions;
        this.planner = planner;
    }

    /** Plans all who wait anew; what is confirmed or pinned stays. */
    public void propose() {
        var agenda = agendas.now();
        keep(planner.plan(agenda, time(agenda)));
    }

    /** Finds the nearest plan after something changed. */
    public void replan() {
        keep(planner.replan(agendas.now()));
    }

    /** Puts a waiting case on a session of the person's choice. @throws Refusal when it is full, or can't be taken */
    public void pin(CaseId caseId, UUID sessionId) {
        var session = sessions.get(sessionId);
        var taken = session.listed()
                + proposals.all().values().stream()
                        .filter(ProposedPlace::isPinned)
                        .filter(other -> sessionId.equals(other.sessionId())
                                && !other.caseId().equals(caseId))
                        .count();
        if (taken >= session.capacity()) {
            throw new Refusal("The board '%s' has no room left on that day.".formatted(session.board()));
        }
        proposals.pin(caseId, sessionId, planner.objections(agendas.now(), caseId.reference(), sessionId));
        replan();
    }

    /** Lets the next plan put the case elsewhere. */
    public void release(CaseId caseId) {
        proposals.release(caseId);
    }

    /** Takes a case off the plan; it waits until a plan is proposed again. */
    public void unplace(CaseId caseId) {
        proposals.forget(caseId);
    }

    /** Lists a case where the plan has it. @throws Refusal when the plan has it nowhere, or there is no room any more */
    public void confirm(CaseId caseId) {
        var proposed = proposals
                .of(caseId)
                .flatMap(ProposedPlace::session)
                .orElseThrow(() -> new Refusal("No session is proposed for case %s.".formatted(caseId)));
        sessions.list(caseId, proposed);
        proposals.forget(caseId);
    }

    @EventListener
    void on(QuorumLost event) {
        replan();
    }

    @EventListener
    void on(SessionCancelled event) {
        replan();
    }

    @EventListener
    void on(SessionMoved event) {
        replan();
    }

    @EventListener
    void on(SessionMembersChanged event) {
        replan();
    }

    private static Duration time(Agenda agenda) {
        var wished = PER_CASE.multipliedBy(agenda.cases().size());
        return wished.compareTo(SHORTEST) < 0 ? SHORTEST : wished.compareTo(LONGEST) > 0 ? LONGEST : wished;
    }

    private void keep(Proposal proposal) {
        proposals.forgetUnpinned();
        proposal.placed().forEach(proposals::keep);
        proposal.blocked().forEach(proposals::keep);
    }
}
