package org.secondopinion.matching;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Orders the specialists of a directory for a need: those whom no hard condition excludes, by their merits. The same
 * question has the same answer: points, then cases of the tumour, then the name.
 */
record Ranking(List<Place> places, List<Exclusion> exclusions) {

    private static final Comparator<Scored> BEST_FIRST = Comparator.comparingInt(Scored::points)
            .reversed()
            .thenComparing(Scored::cases, Comparator.reverseOrder())
            .thenComparing(scored -> scored.merits().candidate().place());

    private static final Comparator<LeftOut> CONFLICTS_FIRST = Comparator.comparing(LeftOut::obstacle)
            .thenComparing(one -> one.candidate().place());

    /**
     * @param candidates those of the need's field, as they are in it
     * @param longest how many places and how many near exclusions are told at most
     */
    static Ranking of(
            Conditions conditions, List<Candidate> candidates, Function<Candidate, Standing> standings, int longest) {
        var scored = new First<>(longest, BEST_FIRST);
        var leftOut = new First<>(longest, CONFLICTS_FIRST);
        for (var candidate : candidates) {
            var standing = standings.apply(candidate);
            var obstacle = conditions.against(candidate, standing);
            if (obstacle == null) {
                scored.add(Scored.of(conditions.merits(candidate, standing)));
            } else if (obstacle.isNear()) {
                leftOut.add(new LeftOut(candidate, standing, obstacle));
            }
        }
        return new Ranking(
                scored.inOrder().map(Place::of).toList(),
                leftOut.inOrder().map(one -> one.exclusion(conditions)).toList());
    }

    /** A place on the short list with its reasons in words. */
    record Place(Specialist specialist, int points, List<String> reasons) {

        static Place of(Scored scored) {
            return new Place(
                    scored.merits().candidate().specialist(),
                    scored.points(),
                    scored.merits().words());
        }
    }

    /** Somebody who would be right for the case, and what keeps them from being asked. */
    record Exclusion(Candidate candidate, Obstacle obstacle, String reason) {}

    private record LeftOut(Candidate candidate, Standing standing, Obstacle obstacle) {

        Exclusion exclusion(Conditions conditions) {
            return new Exclusion(candidate, obstacle, conditions.words(obstacle, candidate, standing));
        }
    }

    private record Scored(Merits merits, int points, int cases) {

        static Scored of(Merits merits) {
            return new Scored(merits, merits.points(), merits.candidate().casesSeen());
        }
    }
}
