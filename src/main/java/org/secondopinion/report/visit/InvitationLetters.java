package org.secondopinion.report.visit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.letters.Letter;
import org.secondopinion.letters.LetterPress;
import org.secondopinion.pathway.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invitation letters as they were signed, in the family's language and in the consulate's. */
@Service
@Transactional(readOnly = true)
public class InvitationLetters {

    private final VisitRows visits;
    private final Cases cases;
    private final People people;
    private final LetterPress press;

    InvitationLetters(VisitRows visits, Cases cases, People people, LetterPress press) {
        this.visits = visits;
        this.cases = cases;
        this.people = people;
        this.press = press;
    }

    /** Empty while no letter is signed, or in a language that is neither the family's nor the consulate's. */
    public Optional<Letter> in(CaseId caseId, String language) {
        return visits.find(caseId)
                .filter(Visit::hasLetter)
                .filter(visit -> spoken(caseId, visit).anyMatch(language::equals))
                .map(visit -> letter(caseId, visit, language));
    }

    /** The languages in which this machine's fonts can show it. */
    public List<String> printable(CaseId caseId) {
        return visits.find(caseId).filter(Visit::hasLetter).stream()
                .flatMap(visit ->
                        spoken(caseId, visit).filter(language -> press.canSet(letter(caseId, visit, language))))
                .toList();
    }

    private Stream<String> spoken(CaseId caseId, Visit visit) {
        return Stream.of(cases.get(caseId).contact().language(), visit.consulateLanguage())
                .distinct();
    }

    private Letter letter(CaseId caseId, Visit visit, String language) {
        var signer = people.nameOf(visit.signedBy()).orElse(visit.signedBy());
        return new InvitationLetter(cases.get(caseId), visit, signer, new InvitationTexts(language)).letter();
    }
}
