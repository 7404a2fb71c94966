package org.secondopinion.report.visit;

import java.time.ZonedDateTime;

/**
 * An appointment as it was agreed with the hospital. {@code preparation} may be null; {@code whyAfterWindow} is there only
 * when it lies after the latest day on which a report is useful.
 */
public record Booking(
        ZonedDateTime at, String hospital, String doctor, String address, String preparation, String whyAfterWindow) {}
