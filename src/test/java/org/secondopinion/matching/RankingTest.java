package org.secondopinion.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.cases.TumourType;
import org.secondopinion.matching.Standing.Measured;

class RankingTest {

    private static final int CASES = 10_000;
    private static final int SPECIALISTS = 40;

    @Test
    void tenThousandMadeCasesAreRankedAsTheRulesTellIt() {
        var places = 0;
        var obstacles = EnumSet.noneOf(Obstacle.class);
        for (var seed = 0; seed < CASES; seed++) {
            var made = new MadeDirectory(seed);
            var specialists = made.specialists(SPECIALISTS);
            var standings = made.standings(specialists);
            var need = made.need();

            var ranking = ranked(need, specialists, standings);

            assertThat(ids(ranking))
                    .as("seed %d", seed)
                    .isEqualTo(new BruteForce(need, specialists, standings).ranked());
            places += ranking.places().size();
            ranking.exclusions().forEach(exclusion -> obstacles.add(exclusion.obstacle()));
        }
        assertThat(places).isGreaterThan(CASES);
        assertThat(obstacles).isEqualTo(EnumSet.range(Obstacle.FORMAT, Obstacle.NO_LOGIN));
    }

    @Test
    void theOrderOfTheDirectoryChangesNothing() {
        for (var seed = 0; seed < 200; seed++) {
            var made = new MadeDirectory(seed);
            var specialists = made.specialists(SPECIALISTS);
            var standings = made.standings(specialists);
            var need = made.need();
            var before = ids(ranked(need, specialists, standings));

            Collections.shuffle(specialists, new Random(seed));

            assertThat(ids(ranked(need, specialists, standings))).isEqualTo(before);
        }
    }

    @Test
    void theReasonsAreSentencesForAFamily() {
        var need = need(Set.of(), ReviewFormat.REMOTE);
        var standing = new Standing(false, false, 0, 1, true, "Dr. Bose", new Measured(7, 280, 6), false);
        var specialist = specialist("de,en", List.of());

        var place = ranked(need, List.of(specialist), one -> standing).places().get(0);

        assertThat(place.reasons())
                .containsExactly(
                        "sees 40 cases of this tumour a year (Sarcoma)",
                        "answers in 4.0 working days on average",
                        "in time in 6 of 7 cases",
                        "German and English",
                        "in Germany, as the family wishes",
                        "price band 2",
                        "one open case",
                        "one colleague already on a case of this family",
                        "suggested by Dr. Bose");
    }

    @Test
    void whatIsNotMeasuredIsSaid() {
        var specialist = specialist("zh,en", List.of());

        var place = ranked(need(Set.of(), ReviewFormat.REMOTE), List.of(specialist), one -> Standing.NEW)
                .places()
                .get(0);

        assertThat(place.reasons())
                .contains(
                        "first case with us, so speed is not measured yet",
                        "Chinese and English, with a translator for the family");
    }

    @Test
    void whoIsLeftOutForAConflictIsNamedWithIt() {
        var tie = new Specialist.Tie(Specialist.Tie.Kind.REFERRAL_INCOME, "Weserbogen");
        var tied = specialist("de", List.of(tie));
        var colleague = specialist("de", List.of());

        assertThat(ranked(need(Set.of("weserbogen"), ReviewFormat.REMOTE), List.of(tied), one -> Standing.NEW)
                        .exclusions())
                .extracting(Ranking.Exclusion::reason)
                .containsExactly("has income from referrals by the home team's house");
        assertThat(ranked(need(Set.of("nordwald"), ReviewFormat.REMOTE), List.of(colleague), one -> Standing.NEW)
                        .exclusions())
                .extracting(Ranking.Exclusion::reason)
                .containsExactly("is in the same hospital or hospital group as the home team");
        assertThat(ranked(need(Set.of(), ReviewFormat.VIDEO), List.of(colleague), one -> Standing.NEW)
                        .exclusions())
                .extracting(Ranking.Exclusion::reason)
                .containsExactly("has no licence for India");
    }

    @Test
    void whoseLoginIsNotOpenIsLeftOut() {
        var candidate = Candidate.of(List.of(specialist("de", List.of()))).get(0);
        var need = need(Set.of(), ReviewFormat.REMOTE);

        var closed = new Standing(false, false, 0, 0, false, null, Measured.NONE, true);

        assertThat(conditions(need).against(candidate, Standing.NEW)).isNull();
        assertThat(conditions(need).against(candidate, closed)).isEqualTo(Obstacle.NO_LOGIN);
    }

    private static Conditions conditions(Need need) {
        return new Conditions(need, new DaysAtWork(need.today(), MadeDirectory::isWorked));
    }

    private static Need need(Set<String> homeTeam, ReviewFormat format) {
        return new Need(
                ReviewPart.PLAN,
                TumourType.SARCOMA,
                format,
                "IN",
                Set.of("de"),
                Set.of("DE"),
                homeTeam,
                "",
                java.time.LocalDate.of(2026, 11, 26),
                null,
                false);
    }

    private static Specialist specialist(String languages, List<Specialist.Tie> ties) {
        var zone = java.time.ZoneId.of("Europe/Berlin");
        var formats = EnumSet.of(ReviewFormat.REMOTE, ReviewFormat.VIDEO);
        var centre = new Centre(UUID.randomUUID(), 0, "Isartal", "Nordwald", null, "DE", zone, 2, formats);
        return new Specialist(
                UUID.randomUUID(),
                0,
                "Dr. Lena Brandt",
                centre,
                Set.of(Discipline.MEDICAL_ONCOLOGY),
                null,
                Map.of(TumourType.SARCOMA, 40),
                Set.of("DE"),
                new java.util.LinkedHashSet<>(List.of(languages.split(","))),
                formats,
                zone,
                null,
                Map.of(),
                List.of(),
                ties,
                2,
                2,
                "brandt@example.org",
                "brandt",
                false,
                true);
    }

    private static Ranking ranked(Need need, List<Specialist> specialists, Function<Specialist, Standing> standings) {
        return Ranking.of(
                conditions(need),
                new Snapshot(UUID.randomUUID(), List.of(), specialists).candidatesFor(need),
                candidate -> standings.apply(candidate.specialist()),
                SPECIALISTS);
    }

    private static List<UUID> ids(Ranking ranking) {
        return ranking.places().stream().map(place -> place.specialist().id()).toList();
    }
}
