package org.secondopinion.board.planning;

import java.util.List;

/** How many cases stand on each session, as one number; the place after the last session takes all. */
final class Usage {

    private final int[] stride;
    private final int[] full;
    private final int ways;

    Usage(List<Place> places) {
        this.stride = new int[places.size() + 1];
        var all = 1;
        for (var place : places) {
            stride[place.index()] = all;
            all *= place.room() + 1;
        }
        this.ways = all;
        this.full = new int[ways];
        for (var used = 0; used < ways; used++) {
            for (var place : places) {
                var count = used / stride[place.index()] % (place.room() + 1);
                full[used] |= count == place.room() ? 1 << place.index() : 0;
            }
        }
    }

    /** How many different numbers there are. */
    int ways() {
        return ways;
    }

    boolean isFull(int used, int place) {
        return (full[used] & 1 << place) != 0;
    }

    /** One case more on a place; a full one stays full. */
    int with(int used, int place) {
        return isFull(used, place) ? used : used + stride[place];
    }
}
