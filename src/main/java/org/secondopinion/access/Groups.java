package org.secondopinion.access;

/** The groups as authorities, by where they work. */
public final class Groups {

    /** Who reaches the engine's web applications. */
    static final String[] HOUSE = {"coordinator", "manager", "analyst", "board-coordinator", "admin"};

    /** People from outside with a login: their place is the review desk. */
    static final String[] OUTSIDE = {"specialist", "board-chair", "translator"};

    /** Who sits on boards, runs them, or brings cases to them. */
    static final String[] BOARDS = {"specialist", "board-chair", "board-coordinator", "coordinator"};

    static final String[] ENGINE_API = {"analyst", "admin"};

    private Groups() {}
}
