package org.secondopinion.report.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A call between the two doctors; the link may be null, and so is the end while it is open. */
public record DoctorCall(
        UUID id,
        LocalDate proposedOn,
        String proposedTime,
        String link,
        String participants,
        String offeredBy,
        Instant offeredAt,
        Outcome outcome,
        LocalDate endedOn,
        String words) {

    public boolean isOpen() {
        return outcome == null;
    }

    public enum Outcome {
        HELD,
        NOT_WANTED,
        NOT_REACHED
    }

    /** As a coordinator typed it; the link may be empty. */
    public record Offer(LocalDate day, String time, String link, String participants) {}

    /** What the treating team says: yes with a time that suits it, or no. */
    public record Answer(boolean isAccepted, String atTime, String answeredBy, Instant answeredAt) {}

    public record Ending(Outcome outcome, LocalDate day, String words) {}
}
