package org.secondopinion.board.planning;

/** A session as the value that the solver chooses; there is one object for each, so that finding it costs nothing. */
public final class Place {

    private final int index;
    private final Slot slot;

    Place(int index, Slot slot) {
        this.index = index;
        this.slot = slot;
    }

    int index() {
        return index;
    }

    Slot slot() {
        return slot;
    }

    int room() {
        return slot.places();
    }

    @Override
    public String toString() {
        return slot.board() + " " + slot.startsAt();
    }
}
