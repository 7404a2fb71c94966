package org.secondopinion.summary;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.secondopinion.cases.PartialDate;
import org.secondopinion.cases.Refusal;

/** What a fact must have before it stands in a summary; each fault in the sentence that its writer reads. */
final class FactRules {

    private static final int LONGEST = 1000;
    private static final Set<Block> WITHOUT_WORDS = Set.of(Block.CODE, Block.PERFORMANCE);
    private static final Set<Block> OF_THE_FUTURE = Set.of(Block.HOME_PLAN);

    private final FactEntry fact;
    private final Clock clock;

    FactRules(FactEntry fact, Clock clock) {
        this.fact = fact;
        this.clock = clock;
    }

    /** @throws Refusal with the first fault */
    void check() {
        demand(fact.block() != null, "Please choose the part of the summary that the fact belongs to.");
        checkKind();
        checkWords();
        checkDates();
        checkSource();
        checkOriginal();
    }

    private void checkKind() {
        var kinds = fact.block().kinds();
        demand(
                kinds.isEmpty() ? fact.kind() == null : fact.kind() != null && kinds.contains(fact.kind()),
                "Please choose what this fact of '%s' is."
                        .formatted(fact.block().words()));
        if (fact.kind() != null) {
            Notation.faultIn(fact.kind(), fact.code()).ifPresent(FactRules::refuse);
            demand(
                    !fact.kind().hasEdition() || isEdition(fact.edition()),
                    "Please give the edition of the staging as a number, such as 8.");
        }
    }

    private static boolean isEdition(String edition) {
        return edition != null && edition.matches("[1-9]\\d?");
    }

    private void checkWords() {
        demand(WITHOUT_WORDS.contains(fact.block()) || fact.words() != null, "Please write the fact in words.");
        demand(
                isShort(fact.words()) && isShort(fact.toxicity()) && isShort(fact.original()),
                "A fact, its side effects and its original wording take at most %d characters each."
                        .formatted(LONGEST));
    }

    private void checkDates() {
        var began = date(fact.began(), fact.block() == Block.TREATMENT ? "Began" : "Date");
        var ended = date(fact.ended(), "Ended");
        demand(
                fact.block() != Block.HISTORY || began.isPresent(),
                "An event of the course needs its date; a month or a year is enough.");
        demand(
                began.isEmpty()
                        || ended.isEmpty()
                        || !ended.get().latest().isBefore(began.get().earliest()),
                "The treatment cannot have ended before it began.");
    }

    private Optional<PartialDate> date(String typed, String field) {
        var date = PartialDate.ifAny(typed, field);
        demand(
                OF_THE_FUTURE.contains(fact.block())
                        || date.filter(known -> known.isInTheFuture(clock)).isEmpty(),
                "'%s' cannot lie in the future.".formatted(field));
        return date;
    }

    private void checkSource() {
        demand(fact.source() != null && fact.source() != Source.NOTED, "Please say where the fact comes from.");
        demand(
                (fact.source() == Source.DOCUMENT) == (fact.documentId() != null),
                fact.source() == Source.DOCUMENT
                        ? "Please choose the document that states the fact."
                        : "A document is named only where it is the source of the fact.");
        demand(fact.page() == null || fact.documentId() != null, "A page needs the document that it is of.");
    }

    private void checkOriginal() {
        demand(
                fact.language() == null || fact.language().matches("[a-z]{2}"),
                "Give the original language as two letters, such as de, hi or zh.");
        demand(
                fact.original() == null || fact.language() != null,
                "Please say in which language the original wording is.");
    }

    private static boolean isShort(String text) {
        return text == null || text.length() <= LONGEST;
    }

    private static void demand(boolean holds, String sentence) {
        if (!holds) {
            refuse(sentence);
        }
    }

    private static void refuse(String sentence) {
        throw new Refusal(sentence);
    }
}
