package org.secondopinion.oversight.readmodel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What happened to cases in one transaction, until it is written down at its end. */
final class Moves {

    /** A step that began in an earlier transaction has ended. */
    record Ended(String id, Instant endedAt, boolean wasCancelled) {}

    /** A task that began in an earlier transaction is somebody else's now; {@code assignee} may be null. */
    record Assigned(String id, String assignee) {}

    /** A step goes on in another version of its model. */
    record Migrated(String id, String definition, int version, String activity, String name) {}

    private final Map<String, Step> begun = new LinkedHashMap<>();
    private final List<Ended> ended = new ArrayList<>();
    private final Map<String, Assigned> assigned = new LinkedHashMap<>();
    private final List<Migrated> migrated = new ArrayList<>();
    private final SortedSet<String> cases = new TreeSet<>();
    private final SortedSet<String> clocks = new TreeSet<>();

    void touched(String reference) {
        cases.add(reference);
    }

    void clockMoved(String reference) {
        cases.add(reference);
        clocks.add(reference);
    }

    void begun(Step step) {
        begun.put(step.id(), step);
    }

    void assigned(Assigned change) {
        if (begun.computeIfPresent(change.id(), (id, step) -> step.doneBy(change.assignee())) == null) {
            assigned.put(change.id(), change);
        }
    }

    void ended(Ended change) {
        if (begun.computeIfPresent(change.id(), (id, step) -> step.endedAt(change.endedAt(), change.wasCancelled()))
                == null) {
            ended.add(change);
        }
    }

    void migrated(Migrated change) {
        migrated.add(change);
    }

    List<Step> begun() {
        return List.copyOf(begun.values());
    }

    List<Ended> ended() {
        return ended;
    }

    List<Assigned> assigned() {
        return List.copyOf(assigned.values());
    }

    List<Migrated> migrated() {
        return migrated;
    }

    /** In one order everywhere, so that no two transactions wait for each other. */
    SortedSet<String> cases() {
        return cases;
    }

    boolean movedClocksOf(String reference) {
        return clocks.contains(reference);
    }
}
