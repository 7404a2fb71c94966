package org.secondopinion.oversight.pages;

/** What a case is as managers say it; one case may be several. */
enum State {
    ON_TIME("standing = 'ON_TIME'"),
    AT_RISK("standing = 'AT_RISK'"),
    LATE("standing = 'LATE'"),
    UNPROMISED("standing = 'UNPROMISED'"),
    KEPT("standing = 'KEPT'"),
    BROKEN("standing = 'BROKEN'"),
    PAUSED("pause_reason is not null"),
    URGENT("is_urgent"),
    INCIDENT("incidents > 0");

    private final String condition;

    State(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
