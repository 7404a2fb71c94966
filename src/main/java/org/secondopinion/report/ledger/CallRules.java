package org.secondopinion.report.ledger;

import java.time.LocalDate;
import org.secondopinion.cases.Refusal;
import org.secondopinion.report.ledger.DoctorCall.Ending;
import org.secondopinion.report.ledger.DoctorCall.Offer;
import org.secondopinion.report.ledger.DoctorCall.Outcome;

/** What an offer of a call and its end have to say. */
final class CallRules {

    static final int LONGEST = 500;
    private static final int LONGEST_WORDS = 5000;

    private CallRules() {}

    static void check(Offer offer, LocalDate today) {
        refuseIf(
                offer.day() == null || offer.day().isBefore(today),
                "Please give the day of the call; it is today or later.");
        refuseIf(isBlank(offer.time()), "Please give the time of the call with its time zone.");
        refuseIf(isBlank(offer.participants()), "Please say who takes part.");
        refuseIf(
                !isBlank(offer.link()) && !offer.link().strip().matches("https://\\S+"),
                "The link to the call begins with https:// and has no blanks.");
        refuseIf(
                isLonger(offer.time(), LONGEST)
                        || isLonger(offer.participants(), LONGEST)
                        || isLonger(offer.link(), LONGEST),
                "Time, link and people take at most %d characters each.".formatted(LONGEST));
    }

    static void check(Ending ending, LocalDate today) {
        refuseIf(ending.outcome() == null, "Please choose how it ended: held, not wanted or not reached.");
        refuseIf(
                ending.day() == null || ending.day().isAfter(today),
                ending.outcome() == Outcome.HELD
                        ? "When was the call held? Please give its day; it is today or earlier."
                        : "Since when is that known? Please give the day; it is today or earlier.");
        refuseIf(isBlank(ending.words()), "Please write down in a few words what came of it.");
        refuseIf(
                isLonger(ending.words(), LONGEST_WORDS),
                "The words take at most %d characters.".formatted(LONGEST_WORDS));
    }

    static boolean isBlank(String typed) {
        return typed == null || typed.isBlank();
    }

    static boolean isLonger(String typed, int longest) {
        return typed != null && typed.length() > longest;
    }

    private static void refuseIf(boolean wrong, String sentence) {
        if (wrong) {
            throw new Refusal(sentence);
        }
    }
}
