package org.secondopinion.family;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondopinion.records.FileRefusal;
import org.secondopinion.records.RecordKind;
import org.secondopinion.records.UploadRefusal;
import org.secondopinion.records.UploadRefusal.Why;

/** Holds what families and hospitals read of records against the kinds and refusals that there are. */
class RecordsTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"de", "zh", "hi"})
    void everyKindOfRecordHasAName(String language) {
        assertThat(Arrays.stream(RecordKind.values()))
                .allSatisfy(kind -> assertThat(kind.words(language)).isNotEqualTo(kind.words()))
                .extracting(kind -> kind.words(language))
                .doesNotHaveDuplicates();
        assertThat(RecordKind.OTHER.words("en")).isEqualTo("Other record");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "zh", "hi"})
    void everyRefusalIsSaidInTheLanguage(String language) {
        assertThat(Why.values())
                .allSatisfy(why -> assertThat(Words.in(language).refusal(new UploadRefusal(why)))
                        .isNotEqualTo(Words.in("en").refusal(new UploadRefusal(why))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "zh", "hi"})
    void theScriptIsGivenAllThatItSays(String language) throws IOException {
        var words = new ObjectMapper().readTree(Words.in(language).ofUploads());

        assertThat(words.fieldNames()).toIterable().contains("noKind", "half", "stopped");
        assertThat(words.get("refused").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(Stream.<Enum<?>[]>of(Why.values(), FileRefusal.Why.values())
                        .flatMap(Arrays::stream)
                        .map(Enum::name)
                        .toList());
        assertThat(words.get("half").textValue()).contains("{0} %");
    }
}
