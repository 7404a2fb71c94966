package org.secondopinion.cases;

import java.util.List;

/**
 * How and where the family would like the review; an empty list means that it has no preference.
 *
 * @param countries ISO 3166 two-letter codes
 * @param languages to speak with the specialist in: en, de, zh, hi
 */
public record Wishes(ReviewFormat format, List<String> countries, List<String> languages) {}
