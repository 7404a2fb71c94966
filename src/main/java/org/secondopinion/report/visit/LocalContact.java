package org.secondopinion.report.visit;

/** Whom a family may call at the place of its visit. */
public record LocalContact(String name, String role, String phone, String hours) {}
