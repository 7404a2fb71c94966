package org.secondopinion.pathway;

import java.util.Optional;

/** What a room asks of the expressions that call its bean; every model is held against it before it is deployed. */
public interface ExpressionRule {

    /** Says in a sentence what is wrong with an expression; empty when nothing is. */
    Optional<String> complaint(String expression);
}
