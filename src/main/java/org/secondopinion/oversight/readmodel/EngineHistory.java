package org.secondopinion.oversight.readmodel;

import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.stereotype.Component;

/**
 * Hears the engine's history beside the engine's own tables, in the same transaction; the engine's starter hands it every
 * bean of this kind.
 */
@Component
class EngineHistory implements HistoryEventHandler {

    private static final Pattern REFERENCE = Pattern.compile("SO-\\d{4}-\\d{6,}");

    private final CaseMoves moves;

    EngineHistory(CaseMoves moves) {
        this.moves = moves;
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (!moves.areKept()) {
            return;
        }
        if (event instanceof HistoricActivityInstanceEventEntity activity) {
            StepKind.of(activity.getActivityType()).ifPresent(kind -> keep(activity, kind));
        } else if (event instanceof HistoricProcessInstanceEventEntity
                || event instanceof HistoricIncidentEventEntity) {
            touch(reference(event));
        }
    }

    private void keep(HistoricActivityInstanceEventEntity activity, StepKind kind) {
        var reference = reference(activity);
        if (touch(reference)) {
            var now = moves.ofThisTransaction();
            if (activity.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
                now.begun(begun(activity, kind, reference));
            } else if (activity.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE)) {
                now.assigned(new Moves.Assigned(activity.getId(), activity.getTaskAssignee()));
            } else if (activity.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)) {
                now.ended(
                        new Moves.Ended(activity.getId(), activity.getEndTime().toInstant(), activity.isCanceled()));
            } else {
                now.migrated(new Moves.Migrated(
                        activity.getId(),
                        activity.getProcessDefinitionKey(),
                        version(activity),
                        activity.getActivityId(),
                        activity.getActivityName()));
            }
        }
    }

    private static Step begun(HistoricActivityInstanceEventEntity activity, StepKind kind, String reference) {
        return new Step(
                activity.getId(),
                reference,
                activity.getProcessInstanceId(),
                activity.getProcessDefinitionKey(),
                version(activity),
                activity.getActivityId(),
                activity.getActivityName(),
                kind,
                activity.getTaskAssignee(),
                activity.getStartTime().toInstant(),
                null,
                false);
    }

    private boolean touch(String reference) {
        var isOfACase = reference != null && REFERENCE.matcher(reference).matches();
        if (isOfACase) {
            moves.ofThisTransaction().touched(reference);
        }
        return isOfACase;
    }

    /** The engine has the instance at hand while something happens in it. */
    private static String reference(HistoryEvent event) {
        var instance =
                Context.getCommandContext().getExecutionManager().findExecutionById(event.getProcessInstanceId());
        return instance == null ? null : instance.getBusinessKey();
    }

    /** As in the id of a definition, which is its key, its version and a number. */
    private static int version(HistoryEvent event) {
        return Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(event.getProcessDefinitionId())
                .getVersion();
    }
}
