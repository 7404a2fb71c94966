package org.secondopinion.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreaksTest {

    @ParameterizedTest
    @CsvSource({
        "en, Come at 8:00 on Monday., Come |at |8:00 |on |Monday.",
        "en, Hours: 8:30-9:15, Hours: |8:30-|9:15",
        "de, um 16:05 Uhr, um |16:05 |Uhr",
        "zh, 请于8:00到达, 请|于|8:00|到|达",
    })
    void aTimeStaysOnOneLine(String language, String text, String expected) {
        var lines = new LineBreaks(language);
        lines.setText(text);

        var pieces = new ArrayList<String>();
        var from = 0;
        for (var at = lines.next(); at != BreakIterator.DONE; at = lines.next()) {
            pieces.add(text.substring(from, at));
            from = at;
        }

        assertThat(String.join("|", pieces)).isEqualTo(expected);
    }
}
