package org.secondopinion.oversight.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.oversight.outcomes.Outcomes.Group;

class SmallGroupsTest {

    @ParameterizedTest
    @CsvSource({
        // all large enough
        "10 7 5, 10 7 5, 0",
        // the small ones are many together, so nothing can be told from the sum
        "10 4 3, 10, 7",
        // one small one would be known from the sum, so the next one goes with it
        "10 7 4, 10, 11",
        "10 2 2, '', 14",
        "4, '', 4"
    })
    void noGroupBelowFiveIsShownNorKnownFromTheSum(String cases, String shown, long hidden) {
        var split = SmallGroups.hidden("topic", groups(cases));

        assertThat(split.groups().stream().map(Group::cases)).isEqualTo(numbers(shown));
        assertThat(split.hidden()).isEqualTo(hidden);
    }

    private static List<Group> groups(String cases) {
        return numbers(cases).stream()
                .map(number -> new Group("G" + number, number, Rate.of(1, number), null))
                .toList();
    }

    private static List<Long> numbers(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ")).map(Long::valueOf).toList();
    }
}
