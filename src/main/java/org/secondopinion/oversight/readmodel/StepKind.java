package org.secondopinion.oversight.readmodel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What managers see of the activities of a case: its stages, what people do, and what is waited for. */
public enum StepKind {
    STAGE("callActivity"),
    TASK("userTask"),
    WAIT(
            "receiveTask",
            "eventBasedGateway",
            "intermediateMessageCatch",
            "intermediateTimer",
            "intermediateSignalCatch",
            "intermediateConditional");

    private static final Map<String, StepKind> BY_TYPE = byType();

    private final List<String> types;

    StepKind(String... types) {
        this.types = List.of(types);
    }

    /** By the engine's word for a type of activity; empty for what the machine does by itself. */
    static Optional<StepKind> of(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** The engine's words, with the kind of each. */
    static Map<String, StepKind> byType() {
        var kinds = new HashMap<String, StepKind>();
        for (var kind : values()) {
            kind.types.forEach(type -> kinds.put(type, kind));
        }
        return kinds;
    }
}
