package org.secondopinion.report.visit;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.secondopinion.cases.Refusal;

/** What was said of all that wait; {@code numbers} only where some were accepted. */
public record Said(Which which, String numbers) {

    Set<Integer> placesOf(int asked) {
        return switch (which) {
            case ALL_ACCEPTED -> IntStream.rangeClosed(1, asked).boxed().collect(Collectors.toSet());
            case NONE_ACCEPTED -> Set.of();
            case SOME_ACCEPTED -> numbers(asked);
        };
    }

    private Set<Integer> numbers(int asked) {
        if (numbers == null || !numbers.matches("\\d{1,2}(\\s*,\\s*\\d{1,2})*")) {
            throw new Refusal("Please give the numbers that were accepted, such as 1, 3.");
        }
        var places = Arrays.stream(numbers.split(","))
                .map(number -> Integer.valueOf(number.strip()))
                .collect(Collectors.toSet());
        if (places.stream().anyMatch(place -> place < 1 || place > asked)) {
            throw new Refusal("There are %d investigations to answer. Please give numbers from 1.".formatted(asked));
        }
        return places;
    }

    public enum Which {
        ALL_ACCEPTED,
        SOME_ACCEPTED,
        NONE_ACCEPTED
    }
}
