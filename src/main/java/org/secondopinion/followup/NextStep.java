package org.secondopinion.followup;

import java.util.UUID;

/** One recommendation that somebody follows until it is settled. */
public record NextStep(UUID id, NextStepKind kind, String words, NextStepState state, String outcome) {}
