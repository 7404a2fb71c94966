package org.secondopinion.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseFileSection;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.PlainWords;
import org.springframework.stereotype.Component;

@Component
class MatchingSection implements CaseFileSection {

    private final ShortLists shortLists;
    private final Invitations invitations;
    private final InvitationQuestions questions;
    private final SuggestedColleagues colleagues;

    MatchingSection(
            ShortLists shortLists,
            Invitations invitations,
            InvitationQuestions questions,
            SuggestedColleagues colleagues) {
        this.shortLists = shortLists;
        this.invitations = invitations;
        this.questions = questions;
        this.colleagues = colleagues;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Part of(CaseFile file, Audience audience) {
        return new Part(
                "matching", "Specialists", List.of(), audience == Audience.REVIEW ? List.of() : tables(file.id()));
    }

    private List<Table> tables(CaseId caseId) {
        var tables = new ArrayList<Table>();
        var listed = shortLists.of(caseId);
        var leftOut = shortLists.leftOut(caseId);
        for (var component : ReviewPart.values()) {
            tables.add(shortList(listed, component));
        }
        tables.add(invited(caseId));
        tables.add(asked(caseId));
        tables.add(suggested(caseId));
        for (var component : ReviewPart.values()) {
            tables.add(leftOut(leftOut, component));
        }
        return tables;
    }

    private static Table shortList(List<ShortLists.Listed> list, ReviewPart component) {
        var rows = list.stream()
                .filter(listed -> listed.component() == component)
                .map(listed -> List.of(
                        String.valueOf(listed.position()),
                        listed.name(),
                        listed.centre() + ", " + PlainWords.country(listed.country()),
                        listed.reasons()))
                .toList();
        return new Table(
                "Short list for " + component.words(), List.of("Place", "Specialist", "Centre", "Reasons"), rows);
    }

    private Table invited(CaseId caseId) {
        var rows = invitations.of(caseId).stream()
                .map(invitation -> List.of(
                        invitation.name(),
                        invitation.component().words(),
                        PlainWords.of(invitation.state()),
                        Objects.toString(invitation.reason(), "")))
                .toList();
        return new Table("Invitations", List.of("Specialist", "For", "State", "Reason"), rows);
    }

    private Table asked(CaseId caseId) {
        var rows = questions.of(caseId).stream()
                .map(asked ->
                        List.of(asked.name(), asked.words(), Objects.toString(asked.answer(), "not answered yet")))
                .toList();
        return new Table("Questions of the invited", List.of("Specialist", "Question", "Answer"), rows);
    }

    private Table suggested(CaseId caseId) {
        var rows = colleagues.of(caseId).stream()
                .map(colleague -> List.of(
                        colleague.name(),
                        Objects.toString(colleague.mail(), ""),
                        colleague.suggestedBy(),
                        colleague.isKnown() ? "in the directory" : "not in the directory yet"))
                .toList();
        return new Table("Suggested colleagues", List.of("Name", "Mail", "Suggested by", "Known"), rows);
    }

    private static Table leftOut(List<ShortLists.LeftOut> list, ReviewPart component) {
        var rows = list.stream()
                .filter(one -> one.component() == component)
                .map(one -> List.of(one.name(), one.centre(), one.reason()))
                .toList();
        return new Table("Not on the list for " + component.words(), List.of("Specialist", "Centre", "Because"), rows);
    }
}
