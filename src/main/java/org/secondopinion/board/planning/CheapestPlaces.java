package org.secondopinion.board.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts cases on sessions at the least cost, counting of the wishes what one case and one session decide alone. A case
 * that finds its best session full may push another on to the next: each goes in by the cheapest such chain, so that
 * after every step nothing is cheaper (the transportation problem by successive shortest paths).
 */
final class CheapestPlaces {

    /** Where a case may not stand; far above any chain of real costs. */
    static final long NEVER = 1L << 60;

    private static final long UNKNOWN = Long.MAX_VALUE;

    private final long[][] costs;
    private final int[] room;
    private final int[] at;
    private final List<List<Integer>> on = new ArrayList<>();
    private final long[][] push;
    private final int[][] pushed;

    /**
     * @param costs by case and place; the last place is that of cases without one, which takes all
     * @param room how many cases each place takes
     */
    CheapestPlaces(long[][] costs, int[] room) {
        this.costs = costs;
        this.room = room;
        this.at = new int[costs.length];
        this.push = new long[room.length][room.length];
        this.pushed = new int[room.length][room.length];
        Arrays.fill(at, -1);
        for (var place = 0; place < room.length; place++) {
            on.add(new ArrayList<>());
            weigh(place);
        }
    }

    int placeOf(int waiting) {
        return at[waiting];
    }

    /** Puts a case where it stood, at whatever cost. */
    void keep(int waiting, int place) {
        moveTo(waiting, place);
        weigh(place);
    }

    /** Puts one case in, and pushes on at most so many others; answers how many were. */
    int insert(int waiting, int mostPushed) {
        var chains = new Chains(waiting, Math.min(mostPushed, room.length - 1));
        return chains.follow();
    }

    /** What a place more on each session would save at most; these prices prove how cheap a plan can be. */
    long[] prices() {
        var prices = new long[room.length];
        for (var place = 0; place < room.length; place++) {
            prices[place] = isFull(place) ? NEVER : 0;
        }
        for (var changed = true; changed; ) {
            changed = false;
            for (var from = 0; from < room.length; from++) {
                for (var to = 0; to < room.length; to++) {
                    if (push[from][to] < NEVER && push[from][to] + prices[to] < prices[from]) {
                        prices[from] = push[from][to] + prices[to];
                        changed = true;
                    }
                }
            }
        }
        return prices;
    }

    private boolean isFull(int place) {
        return on.get(place).size() >= room[place];
    }

    private void moveTo(int waiting, int place) {
        if (at[waiting] >= 0) {
            on.get(at[waiting]).remove((Integer) waiting);
        }
        at[waiting] = place;
        on.get(place).add(waiting);
    }

    /** Which case is pushed most cheaply from this place to each other. */
    private void weigh(int from) {
        Arrays.fill(push[from], NEVER);
        for (var waiting : on.get(from)) {
            for (var to = 0; to < room.length; to++) {
                var more = costs[waiting][to] >= NEVER ? NEVER : costs[waiting][to] - costs[waiting][from];
                if (more < push[from][to]) {
                    push[from][to] = more;
                    pushed[from][to] = waiting;
                }
            }
        }
    }

    /** The cheapest chains that one case may begin, by their length. */
    private final class Chains {

        private final int waiting;
        private final long[][] cost;
        private final int[][] from;
        private final long[] shortest;

        Chains(int waiting, int longest) {
            this.waiting = waiting;
            this.cost = new long[longest + 1][];
            this.from = new int[longest + 1][];
            this.shortest = costs[waiting].clone();
            cost[0] = costs[waiting];
        }

        int follow() {
            var last = grow();
            var bestLength = 0;
            var best = -1;
            for (var length = 0; length <= last; length++) {
                for (var place = 0; place < room.length; place++) {
                    if (!isFull(place) && (best < 0 || cost[length][place] < cost[bestLength][best])) {
                        bestLength = length;
                        best = place;
                    }
                }
            }
            push(bestLength, best);
            return bestLength;
        }

        private int grow() {
            for (var length = 1; length < cost.length; length++) {
                cost[length] = new long[room.length];
                from[length] = new int[room.length];
                Arrays.fill(cost[length], UNKNOWN);
                if (!grow(length)) {
                    return length - 1;
                }
            }
            return cost.length - 1;
        }

        private boolean grow(int length) {
            var grown = false;
            for (var over = 0; over < room.length; over++) {
                if (cost[length - 1][over] < NEVER && isFull(over)) {
                    for (var to = 0; to < room.length; to++) {
                        grown |= grow(length, over, to);
                    }
                }
            }
            return grown;
        }

        private boolean grow(int length, int over, int to) {
            var through = push[over][to];
            var whole = cost[length - 1][over] + through;
            if (through >= NEVER || whole >= shortest[to] || passes(length, over, to)) {
                return false;
            }
            cost[length][to] = whole;
            shortest[to] = whole;
            from[length][to] = over;
            return true;
        }

        /** A chain goes to no place twice. */
        private boolean passes(int length, int over, int to) {
            var place = over;
            for (var step = length - 1; step > 0; step--) {
                if (place == to) {
                    return true;
                }
                place = from[step][place];
            }
            return place == to;
        }

        private void push(int length, int end) {
            var place = end;
            for (var step = length; step > 0; step--) {
                var over = from[step][place];
                moveTo(pushed[over][place], place);
                weigh(place);
                place = over;
            }
            moveTo(waiting, place);
            weigh(place);
        }
    }
}
