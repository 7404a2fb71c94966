package org.secondopinion.board;

import java.util.Collection;
import java.util.Comparator;

/** Whether a board could decide on a case with those who are there, or are expected, and what would be lost. */
public record QuorumLight(Quorum quorum, String words) {

    /** Of several cases the one that is worst off. */
    public static QuorumLight worst(Collection<QuorumLight> lights) {
        return lights.stream()
                .max(Comparator.comparing(QuorumLight::quorum))
                .orElse(new QuorumLight(Quorum.NOT_REACHED, "No case is listed on this board."));
    }

    public QuorumLight and(String more) {
        return new QuorumLight(quorum, words + " " + more);
    }

    public String colour() {
        return switch (quorum) {
            case FULL -> "green";
            case MINI_BOARD -> "amber";
            case NOT_REACHED -> "red";
        };
    }

    public String label() {
        return switch (quorum) {
            case FULL -> "Quorum";
            case MINI_BOARD -> "Mini-board";
            case NOT_REACHED -> "No quorum";
        };
    }
}
