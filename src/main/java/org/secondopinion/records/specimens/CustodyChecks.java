package org.secondopinion.records.specimens;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.secondopinion.cases.Refusal;

/** Whether a step can follow on a parcel's way so far. */
final class CustodyChecks {

    private CustodyChecks() {}

    static void check(Specimen specimen, List<Custody> way, Custody next, LocalDate today) {
        if (way.isEmpty()) {
            throw new Refusal("Whole-slide images do not travel, so nobody hands them over.");
        }
        var last = way.get(way.size() - 1);
        if (!last.step().next().contains(next.step())) {
            throw new Refusal("'%s' cannot follow on '%s'. %s"
                    .formatted(next.step().words(), last.step().words(), possible(last.step())));
        }
        if (next.happenedOn().isAfter(today) || next.happenedOn().isBefore(last.happenedOn())) {
            throw new Refusal(
                    "The day lies between %s, the day of the last step, and today.".formatted(last.happenedOn()));
        }
        checkParts(specimen, next);
    }

    private static void checkParts(Specimen specimen, Custody next) {
        if (next.step().isByCourier() && (next.courier() == null || next.trackingNumber() == null)) {
            throw new Refusal("Write courier and tracking number.");
        }
        if (next.step().isCounted() && next.pieces() == null) {
            throw new Refusal("Count the pieces; the passport says %d.".formatted(specimen.pieces()));
        }
        if (next.pieces() != null && (next.pieces() < 0 || next.pieces() > specimen.pieces())) {
            throw new Refusal(
                    "The passport is for %d pieces; there cannot be %d.".formatted(specimen.pieces(), next.pieces()));
        }
    }

    private static String possible(CustodyStep last) {
        return last.next().isEmpty()
                ? "Its way has ended."
                : last.next().stream().map(CustodyStep::words).collect(Collectors.joining(", ", "It can be: ", "."));
    }
}
