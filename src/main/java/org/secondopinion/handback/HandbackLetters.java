package org.secondopinion.handback;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.handback.HandbackLetter.Answered;
import org.secondopinion.handback.HandbackLetter.Reported;
import org.secondopinion.letters.Letter;
import org.secondopinion.pathway.People;
import org.secondopinion.report.Reports;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letters to treating teams: on their page, on paper, and in the family's hands. */
@Service
@Transactional(readOnly = true)
public class HandbackLetters {

    private final Handbacks handbacks;
    private final Cases cases;
    private final Reports reports;
    private final People people;
    private final Clock clock;

    HandbackLetters(Handbacks handbacks, Cases cases, Reports reports, People people, Clock clock) {
        this.handbacks = handbacks;
        this.cases = cases;
        this.reports = reports;
        this.people = people;
        this.clock = clock;
    }

    /** What the team reads on its page, in its language; empty while it may read nothing. */
    public Optional<Letter> forTeam(CaseId caseId) {
        return handbacks
                .forTeam(caseId)
                .flatMap(handback -> letter(cases.get(caseId), handback).map(letter -> letter.dated(day(handback))));
    }

    /** The same with a form to send back, for print, post and fax. */
    public Optional<Letter> forTeamOnPaper(CaseId caseId) {
        return handbacks
                .forTeam(caseId)
                .flatMap(handback -> letter(cases.get(caseId), handback).map(letter -> letter.toPrint(day(handback))));
    }

    /** As it stands now, for the coordinator, whether it is sent or not. */
    public Optional<Letter> draft(CaseId caseId) {
        return handbacks
                .find(caseId)
                .filter(Handback::isConsented)
                .flatMap(handback -> letter(cases.get(caseId), handback).map(letter -> letter.toPrint(day(handback))));
    }

    /** For a family that hands it over itself, since it has not consented that we do; in the team's language. */
    public Optional<Letter> forFamily(CaseId caseId) {
        return handbacks
                .find(caseId)
                .filter(handback -> !handback.isConsented() && handback.sentAt() == null)
                .flatMap(handback -> reported(caseId))
                .map(report -> {
                    var file = cases.get(caseId);
                    return new HandbackLetter(file, language(file), Optional.empty(), Optional.empty(), report);
                })
                .map(letter -> letter.dated(LocalDate.now(clock)));
    }

    private Optional<HandbackLetter> letter(CaseFile file, Handback handback) {
        return reported(file.id())
                .map(report -> new HandbackLetter(
                        file,
                        language(file),
                        Optional.of(Objects.requireNonNullElse(handback.letter(), "")),
                        Optional.ofNullable(handback.writtenBy()).map(this::nameOf),
                        report));
    }

    private Optional<Reported> reported(CaseId caseId) {
        return reports.delivered(caseId)
                .map(report -> new Reported(
                        report.answers().stream()
                                .map(one -> new Answered(
                                        one.question(),
                                        Objects.requireNonNullElse(one.answer(), one.notAnsweredBecause())))
                                .toList(),
                        report.recommendations(),
                        report.dissent(),
                        report.signers(),
                        LocalDate.ofInstant(report.signedAt(), ZoneOffset.UTC)));
    }

    private Locale language(CaseFile file) {
        return Locale.forLanguageTag(handbacks.languageOf(file));
    }

    private LocalDate day(Handback handback) {
        return handback.sentAt() == null
                ? LocalDate.now(clock)
                : LocalDate.ofInstant(handback.sentAt(), ZoneOffset.UTC);
    }

    private String nameOf(String login) {
        return people.nameOf(login).orElse(login);
    }
}
