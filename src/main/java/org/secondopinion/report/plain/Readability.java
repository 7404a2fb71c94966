package org.secondopinion.report.plain;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How easily a text is read, by a measure that is known for its language: Flesch reading ease for English, Amstad's form
 * of it for German, signs in a sentence for Chinese, words in a sentence for Hindi. All of them count and understand
 * nothing.
 *
 * @param score what the measure gives; with Flesch and Amstad more is easier, with the others less
 */
public record Readability(Measure measure, double score, Level level, int sentences, int words, String longest) {

    private static final Pattern SENTENCE = Pattern.compile("[^.!?。！？।॥\\n]+[.!?。！？।॥]*");
    private static final Pattern VOWELS = Pattern.compile("[aeiouyäöü]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’-][\\p{L}\\p{M}]+)*|\\d[\\d.,]*");

    public static Readability of(String text, String language) {
        var measure = Measure.of(language);
        var sentences = sentences(text);
        var words = sentences.stream().mapToInt(Readability::words).sum();
        if (words == 0) {
            return new Readability(measure, 0, Level.NOTHING, 0, 0, "");
        }
        var longest = sentences.stream()
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .orElse("");
        var score = measure.score(text, sentences.size(), words);
        return new Readability(measure, score, measure.level(score), sentences.size(), words, longest);
    }

    private static List<String> sentences(String text) {
        // A decimal point and an abbreviation of one letter end no sentence.
        var joined = text.replaceAll("(?<=\\d)\\.(?=\\d)", ",").replaceAll("(?<=\\b\\p{L})\\.(?=\\s?\\p{L}\\b)", "");
        var sentences = new ArrayList<String>();
        SENTENCE.matcher(joined)
                .results()
                .map(found -> found.group().strip())
                .filter(sentence -> words(sentence) > 0)
                .forEach(sentences::add);
        return sentences;
    }

    private static int words(String text) {
        return (int) WORD.matcher(text).results().count();
    }

    private static int syllables(String text, boolean isEnglish) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .mapToInt(found -> syllablesOf(found.group(), isEnglish))
                .sum();
    }

    private static int syllablesOf(String word, boolean isEnglish) {
        // A last e is silent in English, but not in "table".
        var spoken = isEnglish && word.matches(".*[^aeiouyl]e") ? word.substring(0, word.length() - 1) : word;
        return Math.max(1, (int) VOWELS.matcher(spoken).results().count());
    }

    private static int signs(String text) {
        var signs = 0;
        var places = BreakIterator.getCharacterInstance(Locale.ROOT);
        places.setText(text);
        for (var from = places.first(); places.next() != BreakIterator.DONE; from = places.current()) {
            signs += Character.isLetterOrDigit(text.codePointAt(from)) ? 1 : 0;
        }
        return signs;
    }

    /** How hard the text is. */
    public enum Level {
        NOTHING("Nothing is written yet."),
        EASY("Easy to read."),
        MIDDLING("Harder than a letter to a family should be. Shorter sentences and words help."),
        HARD("Hard to read. Please shorten sentences and use everyday words.");

        private final String words;

        Level(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** A measure, from where on it calls a text easy, and from where on hard. */
    public enum Measure {
        FLESCH("Flesch reading ease", "from 70: sixth or seventh year of school; under 50: hard", 70, 50) {
            @Override
            double score(String text, int sentences, int words) {
                return 206.835 - 1.015 * words / sentences - 84.6 * syllables(text, true) / words;
            }
        },
        AMSTAD("Flesch reading ease in Amstad's form for German", "from 60: plain; under 40: hard", 60, 40) {
            @Override
            double score(String text, int sentences, int words) {
                return 180.0 - (double) words / sentences - 58.5 * syllables(text, false) / words;
            }
        },
        SIGNS_A_SENTENCE("Signs in a sentence", "up to 25: easy; over 40: hard", 25, 40) {
            @Override
            double score(String text, int sentences, int words) {
                return (double) signs(text) / sentences;
            }
        },
        WORDS_A_SENTENCE("Words in a sentence", "up to 14: easy; over 22: hard", 14, 22) {
            @Override
            double score(String text, int sentences, int words) {
                return (double) words / sentences;
            }
        };

        private final String words;
        private final String limits;
        private final double easy;
        private final double hard;

        Measure(String words, String limits, double easy, double hard) {
            this.words = words;
            this.limits = limits;
            this.easy = easy;
            this.hard = hard;
        }

        static Measure of(String language) {
            return switch (language) {
                case "de" -> AMSTAD;
                case "zh" -> SIGNS_A_SENTENCE;
                case "hi" -> WORDS_A_SENTENCE;
                default -> FLESCH;
            };
        }

        abstract double score(String text, int sentences, int words);

        Level level(double score) {
            // More is easier only with the two that count syllables.
            var sign = easy > hard ? 1 : -1;
            if (sign * score >= sign * easy) {
                return Level.EASY;
            }
            return sign * score < sign * hard ? Level.HARD : Level.MIDDLING;
        }

        public String words() {
            return words;
        }

        public String limits() {
            return limits;
        }
    }
}
