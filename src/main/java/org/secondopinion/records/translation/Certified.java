package org.secondopinion.records.translation;

/**
 * What a translator hands in.
 *
 * @param originalLanguage such as {@code de}
 * @param certificate who sworn in or certified the translator, and under which number
 * @param differencesExplained why what differs is right; null where nothing does
 */
public record Certified(String originalLanguage, String words, String certificate, String differencesExplained) {}
