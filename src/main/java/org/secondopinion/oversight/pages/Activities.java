package org.secondopinion.oversight.pages;

import java.time.Instant;
import java.util.List;

/**
 * Everything that the engine's history knows of a case and the processes that it called. What is not over has no {@code
 * to}; {@code notes} say in sentences what is left out.
 */
public record Activities(
        String reference,
        List<Instance> instances,
        List<Activity> activities,
        List<Incident> incidents,
        List<Failure> failures,
        List<Change> variables,
        List<String> notes) {

    /** One run of a model; {@code calledBy} is the instance that called it and null for the pathway itself. */
    public record Instance(
            String id, String definition, int version, String calledBy, String state, Instant from, Instant to) {}

    /** Who does a step: people, somebody who is waited for, or the machine; a stage holds the steps of another model. */
    public enum Kind {
        STAGE,
        HUMAN,
        WAITING,
        MACHINE
    }

    public record Activity(
            String id,
            String instance,
            String definition,
            int version,
            String activity,
            String name,
            String type,
            Kind kind,
            String assignee,
            String offeredTo,
            String completedBy,
            String calledInstance,
            Instant from,
            Instant to,
            Double workingDays,
            boolean wasCancelled) {}

    /** {@code job} is what can be tried again, null where nothing can. */
    public record Incident(
            String id,
            String instance,
            String activity,
            String type,
            String job,
            String message,
            Instant from,
            Instant to) {}

    /** One attempt that failed. */
    public record Failure(String instance, String activity, Instant at, int retriesLeft, String message) {}

    /** A routing variable got a value. */
    public record Change(String instance, String name, String value, Instant at) {}
}
