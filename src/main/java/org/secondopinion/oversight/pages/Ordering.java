package org.secondopinion.oversight.pages;

/** By which of its times cases are listed and a period is meant. */
enum Ordering {
    OPENED("opened_at", true, "true"),
    REPORTED("reported_at", true, "reported_at is not null"),
    /** Open cases that owe a report, the next one due first. */
    DUE("due_on", false, "closed_at is null and reported_at is null and due_on is not null");

    private final String column;
    private final boolean isLatestFirst;
    private final String among;

    Ordering(String column, boolean isLatestFirst, String among) {
        this.column = column;
        this.isLatestFirst = isLatestFirst;
        this.among = among;
    }

    String column() {
        return column;
    }

    String among() {
        return among;
    }

    boolean isADate() {
        return this == DUE;
    }

    String after() {
        return isLatestFirst ? "<" : ">";
    }

    String direction() {
        return isLatestFirst ? " desc" : "";
    }
}
