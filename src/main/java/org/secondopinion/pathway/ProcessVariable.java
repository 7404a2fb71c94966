package org.secondopinion.pathway;

import org.camunda.bpm.engine.delegate.VariableScope;

/** A process variable with its type: the only way the code reads or writes one. */
public record ProcessVariable<T>(String name, Class<T> type) {

    /** @throws IllegalStateException when the variable is not set in this scope or one above */
    public T in(VariableScope scope) {
        var value = scope.getVariable(name);
        if (value == null) {
            throw new IllegalStateException("Process variable '%s' is not set".formatted(name));
        }
        return type.cast(value);
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }
}
