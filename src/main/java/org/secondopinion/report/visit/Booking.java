package org.secondopinion.report.visit;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import org.secondopinion.board.Appointment;
import org.secondopinion.cases.Refusal;

/**
 * An appointment as it was agreed with the hospital. {@code preparation} may be null; {@code whyAfterWindow} is there only
 * when it lies after the latest day on which a report is useful.
 */
public record Booking(
        ZonedDateTime at, String hospital, String doctor, String address, String preparation, String whyAfterWindow) {

    /**
     * @param time such as {@code 10:30 Asia/Kolkata}
     * @throws Refusal when the time or the zone is none, or the clocks skip that hour there
     */
    public static ZonedDateTime at(LocalDate day, String time) {
        var parts = Arrays.asList(time.strip().split("\\s+"));
        if (parts.size() != 2) {
            throw new Refusal("The appointment needs a time and a time zone, such as 10:30 Asia/Kolkata.");
        }
        return Appointment.of(day, parts.get(0), parts.get(1), null).startsAt();
    }
}
