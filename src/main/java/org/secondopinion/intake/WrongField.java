package org.secondopinion.intake;

/** A field that cannot be taken as it is: its path, such as {@code questions[0].words}, and what to do about it. */
public record WrongField(String field, String message) {}
