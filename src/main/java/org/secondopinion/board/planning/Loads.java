package org.secondopinion.board.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many cases each person prepares, and what one case more costs. */
final class Loads {

    private final Map<Preparer, Integer> numbers = new HashMap<>();
    private final int[][][] people;
    private final int[] count;
    private final int[] fairShare;

    /** @param cases for each the people of each session, which are asked for by number from then on */
    Loads(List<Placement> cases, List<Place> places) {
        this.people = cases.stream()
                .map(placement -> places.stream()
                        .map(place -> numbers(placement.fit(place).preparers()))
                        .toArray(int[][]::new))
                .toArray(int[][][]::new);
        this.count = new int[numbers.size()];
        this.fairShare = new int[numbers.size()];
        numbers.forEach((preparer, number) -> fairShare[number] = preparer.fairShare());
    }

    private int[] numbers(List<Preparer> preparers) {
        return preparers.stream()
                .mapToInt(preparer -> numbers.computeIfAbsent(preparer, none -> numbers.size()))
                .toArray();
    }

    /** A case that stands for good. */
    void count(Placement placement) {
        placement.preparers().stream().filter(numbers::containsKey).forEach(preparer -> count[numbers.get(preparer)]++);
    }

    /** Answers by how much the people are further above their fair shares, in parts of points. */
    long add(int in, int place) {
        return change(in, place, 1);
    }

    void remove(int in, int place) {
        change(in, place, -1);
    }

    private long change(int in, int place, int by) {
        var above = 0L;
        if (place < people[in].length) {
            for (var person : people[in][place]) {
                count[person] += by;
                above += count[person] > fairShare[person] ? 1 : 0;
            }
        }
        return above * Start.PARTS * Weights.ABOVE_FAIR_SHARE;
    }
}
