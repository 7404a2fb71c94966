package org.secondopinion.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondopinion.followup.AdviceTaken;
import org.secondopinion.followup.FollowUpRefusal;
import org.secondopinion.followup.Followed;
import org.secondopinion.followup.NextStep;
import org.secondopinion.followup.NextStepKind;
import org.secondopinion.followup.NextStepState;
import org.secondopinion.followup.TravelItem;
import org.secondopinion.followup.WhyNotFollowed;
import org.secondopinion.handback.AnswerRefusal;
import org.secondopinion.handback.HomeTeamDecision;
import org.secondopinion.report.Concordance.Outcome;
import org.secondopinion.report.ledger.DoctorCall;
import org.secondopinion.report.visit.Investigation;
import org.secondopinion.report.visit.VisitItem;
import org.secondopinion.report.visit.VisitRefusal;
import org.secondopinion.summary.FirstOpinion.Field;

/** What families and treating teams read after the report is there in every language, for every code. */
class AftercareTextsTest {

    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2,}");

    @ParameterizedTest
    @CsvSource({
        "family/aftercare, _de", "family/aftercare, _zh", "family/aftercare, _hi",
        "family/team, _de", "family/team, _zh", "family/team, _hi",
        "family/two-opinions, _de", "family/two-opinions, _zh", "family/two-opinions, _hi",
        "family/visit, _de", "family/visit, _zh", "family/visit, _hi",
        "report/invitation, _de", "report/invitation, _zh", "report/invitation, _hi",
        "handback/letter, _de", "handback/letter, _zh", "handback/letter, _hi"
    })
    void everyTextIsWrittenInTheLanguage(String bundle, String language) throws IOException {
        var english = texts(bundle, "");
        var translated = texts(bundle, language);

        assertThat(translated.keySet()).isEqualTo(english.keySet());
        assertThat(english.stringPropertyNames())
                .filteredOn(key -> LATIN_WORD.matcher(english.getProperty(key)).find())
                .allSatisfy(key -> assertThat(translated.getProperty(key)).isNotEqualTo(english.getProperty(key)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_de", "_zh", "_hi"})
    void everyCodeHasItsText(String language) throws IOException {
        var keys = Stream.of(
                        keys("after.kind.", NextStepKind.values()),
                        keys("after.owner.", NextStep.Owner.values()),
                        keys("after.state.", NextStepState.values()),
                        keys("after.travel.", TravelItem.values()),
                        keys("after.check.", TravelItem.State.values()),
                        keys("after.done.", Followed.Done.values()),
                        keys("after.advice.", AdviceTaken.values()),
                        keys("after.why.", WhyNotFollowed.values()),
                        keys("after.refused.", FollowUpRefusal.Why.values()))
                .flatMap(List::stream)
                .toList();

        assertThat(texts("family/aftercare", language).stringPropertyNames()).containsAll(keys);
        assertThat(texts("family/team", language).stringPropertyNames())
                .containsAll(keys("team.decision.", HomeTeamDecision.values()))
                .containsAll(keys("team.refused.", AnswerRefusal.Why.values()));
        assertThat(texts("family/visit", language).stringPropertyNames())
                .containsAll(keys(
                        "visit.item.",
                        Stream.of(VisitItem.values())
                                .filter(item -> item.owner() == VisitItem.Owner.FAMILY)
                                .toArray(VisitItem[]::new)))
                .containsAll(keys("visit.state.", VisitItem.State.values()))
                .containsAll(keys("visit.answer.", Investigation.Answer.values()))
                .containsAll(keys("visit.more.", Investigation.Answer.values()))
                .containsAll(keys("visit.refused.", VisitRefusal.Why.values()));
        assertThat(texts("family/two-opinions", language).stringPropertyNames())
                .containsAll(keys("two.field.", Field.values()))
                .containsAll(keys("two.says.", Outcome.values()))
                .containsAll(keys("two.call.", DoctorCall.Outcome.values()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"_de", "_zh", "_hi"})
    void mailsToTreatingTeamsAreWrittenInTheirLanguages(String language) throws IOException {
        assertThat(texts("mail/mails", language).stringPropertyNames())
                .contains(
                        "handback-sent.body",
                        "handback-reminder.body",
                        "handback-addendum.body",
                        "doctor-call-offered.body");
    }

    private static List<String> keys(String prefix, Enum<?>[] codes) {
        return Arrays.stream(codes).map(code -> prefix + code.name()).toList();
    }

    private static Properties texts(String bundle, String language) throws IOException {
        var texts = new Properties();
        try (var reader =
                Files.newBufferedReader(Path.of("src/main/resources", "%s%s.properties".formatted(bundle, language)))) {
            texts.load(reader);
        }
        return texts;
    }
}
