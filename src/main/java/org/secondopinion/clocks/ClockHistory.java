package org.secondopinion.clocks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is known of a case's time: when it began, which stages followed, when it waited, when it ended or what time it is. */
record ClockHistory(Instant opened, List<Begun> stages, List<Pause> pauses, Instant end) {

    /** A stage and when it began; stages are in the order of their beginning. */
    record Begun(Stage stage, Instant at) {}

    Stage stageAt(Instant instant) {
        return stages.stream()
                .filter(begun -> !begun.at().isAfter(instant))
                .reduce((earlier, later) -> later)
                .map(Begun::stage)
                .orElse(Stage.INTAKE);
    }

    Optional<Pause> pauseAt(Instant instant) {
        return pauses.stream().filter(pause -> pause.covers(instant)).findFirst();
    }

    Optional<Instant> firstBegun(Stage stage) {
        return stages.stream()
                .filter(begun -> begun.stage() == stage)
                .map(Begun::at)
                .findFirst();
    }
}
