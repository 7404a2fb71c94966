package org.secondopinion.board.schedule;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.secondopinion.board.sessions.BoardSessions;
import org.secondopinion.board.sessions.Session;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseFileSection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The session that is proposed for a case, beside the task that lists it; reviewers need it only once it stands. */
@Component
class ProposalSection implements CaseFileSection {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm z", Locale.ENGLISH);

    private final Proposals proposals;
    private final BoardSessions sessions;

    ProposalSection(Proposals proposals, BoardSessions sessions) {
        this.proposals = proposals;
        this.sessions = sessions;
    }

    @Override
    public int order() {
        return 69;
    }

    @Override
    @Transactional(readOnly = true)
    public Part of(CaseFile file, Audience audience) {
        return Part.of(
                "board-proposal",
                "Proposed session",
                Stream.of(file)
                        .filter(read -> audience == Audience.COORDINATION)
                        .flatMap(read -> proposals.of(read.id()).stream())
                        .flatMap(place -> facts(place).stream())
                        .toList());
    }

    private List<Fact> facts(ProposedPlace place) {
        return place.session()
                .map(sessions::get)
                .map(session -> placed(place, session))
                .orElseGet(() -> List.of(
                        new Fact("No session", place.words()),
                        new Fact("Rule", place.rule()),
                        new Fact("What would help", place.remedy())));
    }

    private static List<Fact> placed(ProposedPlace place, Session session) {
        return List.of(
                new Fact("Board", session.board()),
                new Fact("When", WHEN.format(session.startsAt())),
                new Fact("Why then", place.words()));
    }
}
