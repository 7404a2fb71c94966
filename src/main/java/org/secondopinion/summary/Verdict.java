package org.secondopinion.summary;

import org.secondopinion.summary.FirstOpinion.Field;

/** One field of the first opinion: what it says, and what a reviewer or a board says instead; both may be null. */
public record Verdict(Field field, Standing standing, String first, String second) {}
