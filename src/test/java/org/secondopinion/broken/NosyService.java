package org.secondopinion.broken;

import org.camunda.bpm.engine.RuntimeService;

/** Breaks a rule of the architecture on purpose: a room that knows the engine. */
public class NosyService {

    RuntimeService runtime;
}
