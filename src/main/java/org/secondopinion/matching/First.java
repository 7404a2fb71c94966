package org.secondopinion.matching;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** The first few of many in an order; the others are not sorted. */
final class First<T> {

    private final int most;
    private final Comparator<T> order;
    private final PriorityQueue<T> lastOnTop;

    First(int most, Comparator<T> order) {
        this.most = most;
        this.order = order;
        this.lastOnTop = new PriorityQueue<>(order.reversed());
    }

    void add(T one) {
        if (lastOnTop.size() < most) {
            lastOnTop.add(one);
        } else if (order.compare(one, lastOnTop.peek()) < 0) {
            lastOnTop.poll();
            lastOnTop.add(one);
        }
    }

    Stream<T> inOrder() {
        return lastOnTop.stream().sorted(order);
    }
}
