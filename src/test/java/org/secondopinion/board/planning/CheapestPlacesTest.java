package org.secondopinion.board.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CheapestPlacesTest {

    static final int DEAR = 1_000;

    @Test
    void nothingIsCheaperThanWhatIsFound() {
        for (var seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var costs = costs(random);
            var room = new int[] {random.nextInt(3), random.nextInt(3), random.nextInt(3), Integer.MAX_VALUE};

            var places = new CheapestPlaces(costs, room);
            for (var waiting = 0; waiting < costs.length; waiting++) {
                places.insert(waiting, room.length);
            }

            assertThat(cost(costs, places)).as("seed %d", seed).isEqualTo(cheapest(costs, room.clone(), 0));
            assertThat(proven(costs, room, places.prices())).isEqualTo(cost(costs, places));
        }
    }

    @Test
    void oneMoreCasePushesNoMoreThanItMay() {
        var costs = new long[][] {{1, 2, DEAR}, {1, 5, DEAR}, {9, CheapestPlaces.NEVER, DEAR}};
        var room = new int[] {1, 2, Integer.MAX_VALUE};
        var places = new CheapestPlaces(costs, room);
        places.keep(0, 0);

        assertThat(places.insert(2, 0)).isZero();
        assertThat(places.placeOf(2)).isEqualTo(2);

        var pushing = new CheapestPlaces(costs, room);
        pushing.keep(0, 0);
        assertThat(pushing.insert(2, 1)).isEqualTo(1);
        assertThat(pushing.placeOf(2)).isZero();
        assertThat(pushing.placeOf(0)).isEqualTo(1);
    }

    private static long[][] costs(Random random) {
        return IntStream.range(0, 6)
                .mapToObj(waiting -> new long[] {any(random), any(random), any(random), DEAR})
                .toArray(long[][]::new);
    }

    private static long any(Random random) {
        return random.nextInt(4) == 0 ? CheapestPlaces.NEVER : random.nextInt(20);
    }

    private static long cost(long[][] costs, CheapestPlaces places) {
        return IntStream.range(0, costs.length)
                .mapToLong(waiting -> costs[waiting][places.placeOf(waiting)])
                .sum();
    }

    /** Every way there is. */
    private static long cheapest(long[][] costs, int[] room, int waiting) {
        if (waiting == costs.length) {
            return 0;
        }
        var least = Long.MAX_VALUE;
        for (var place = 0; place < room.length; place++) {
            if (room[place] > 0 && costs[waiting][place] < CheapestPlaces.NEVER) {
                room[place]--;
                least = Math.min(least, costs[waiting][place] + cheapest(costs, room, waiting + 1));
                room[place]++;
            }
        }
        return least;
    }

    /** What the prices prove: each case pays at least its cheapest place with the price of it. */
    private static long proven(long[][] costs, int[] room, long[] prices) {
        var paid = Arrays.stream(costs)
                .mapToLong(row -> IntStream.range(0, row.length)
                        .filter(place -> row[place] < CheapestPlaces.NEVER)
                        .mapToLong(place -> row[place] + prices[place])
                        .min()
                        .orElseThrow())
                .sum();
        return paid
                - IntStream.range(0, room.length - 1)
                        .mapToLong(place -> room[place] * prices[place])
                        .sum();
    }
}
