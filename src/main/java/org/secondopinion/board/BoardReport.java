package org.secondopinion.board;

/**
 * What a tumour board recommends, authorised by all its authors; {@code minutes} name who was missing, {@code dissent}
 * may be null.
 */
public record BoardReport(String recommendation, String minutes, String dissent, String chair) {}
