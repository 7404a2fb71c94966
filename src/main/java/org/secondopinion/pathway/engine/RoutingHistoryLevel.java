package org.secondopinion.pathway.engine;

import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.secondopinion.pathway.PathwayVariables;

/** Everything of the level <em>full</em>, but of variables only the declared ones and of form fields none. */
class RoutingHistoryLevel extends AbstractHistoryLevel {

    static final String NAME = "routing";
    private static final int ID = 71;

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType eventType, Object entity) {
        if (eventType.equals(HistoryEventTypes.FORM_PROPERTY_UPDATE)) {
            return false;
        }
        if (entity instanceof VariableInstanceEntity variable) {
            return PathwayVariables.isDeclared(variable.getName());
        }
        // The engine first asks without an entity whether the kind of event is kept at all.
        return HistoryLevel.HISTORY_LEVEL_FULL.isHistoryEventProduced(eventType, entity);
    }
}
