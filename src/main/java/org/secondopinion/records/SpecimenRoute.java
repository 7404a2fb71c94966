package org.secondopinion.records;

import java.io.Serializable;

/**
 * Where a specimen would travel, for the decision SpecimenExport, as the transient variable {@code specimen}: ISO
 * country codes, material SLIDES, BLOCK, UNSTAINED_SLIDES, BLOOD or DIGITAL_SLIDES, purpose CLINICAL or RESEARCH.
 */
public record SpecimenRoute(String from, String to, String material, String purpose) implements Serializable {}
