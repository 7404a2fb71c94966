package org.secondopinion.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.secondopinion.cases.PlainWords;
import org.secondopinion.cases.TumourType;

/** What speaks for a specialist who may be asked, in points and in words; whole points, so that ties are ties. */
record Merits(Need need, Candidate candidate, Standing standing, boolean speaksWithFamily) {

    private static final int MOST_CASES = 120;
    private static final int CASES_PER_POINT = 3;
    private static final int UNMEASURED_SPEED = 10;
    private static final int UNMEASURED_PUNCTUALITY = 5;

    int points() {
        return experience() + speed() + punctuality() + language() + country() + price() + acquaintance() - load();
    }

    private int experience() {
        return Math.min(candidate.casesSeen(), MOST_CASES) / CASES_PER_POINT;
    }

    /** Two points less for each working day. */
    private int speed() {
        var measured = standing.measured();
        return measured.isEnough() ? Math.max(0, 20 - measured.averageTenths() / 5) : UNMEASURED_SPEED;
    }

    private int punctuality() {
        var measured = standing.measured();
        return measured.isEnough() ? 10 * measured.inTime() / measured.opinions() : UNMEASURED_PUNCTUALITY;
    }

    /** Counts more where specialist and family talk with each other. */
    private int language() {
        return speaksWithFamily ? need.isTalk() ? 15 : 8 : 0;
    }

    private int country() {
        return need.countriesWished().contains(candidate.country()) ? 8 : 0;
    }

    private int price() {
        return 2 * (5 - candidate.priceBand());
    }

    private int acquaintance() {
        return (standing.hasColleagueOnFamily() ? 3 : 0) + (standing.suggestedBy() == null ? 0 : 6);
    }

    private int load() {
        return Math.min(10, 2 * standing.openCases());
    }

    /** The parts in the order in which a family would ask for them. */
    List<String> words() {
        var words = new ArrayList<String>();
        words.add(experienceInWords());
        words.add(speedInWords());
        if (standing.measured().isEnough()) {
            words.add("in time in %d of %d cases"
                    .formatted(standing.measured().inTime(), standing.measured().opinions()));
        }
        words.add(languagesInWords());
        if (country() > 0) {
            words.add("in %s, as the family wishes".formatted(PlainWords.country(candidate.country())));
        }
        words.add("price band " + candidate.priceBand());
        if (standing.openCases() > 0) {
            words.add(standing.openCases() == 1 ? "one open case" : standing.openCases() + " open cases");
        }
        if (standing.hasColleagueOnFamily()) {
            words.add("one colleague already on a case of this family");
        }
        if (standing.suggestedBy() != null) {
            words.add("suggested by " + standing.suggestedBy());
        }
        return words;
    }

    private String experienceInWords() {
        if (need.tumour() == TumourType.UNKNOWN) {
            return "sees up to %d cases of one tumour a year".formatted(candidate.casesSeen());
        }
        return candidate.specialist().knows(need.tumour())
                ? "sees %d cases of this tumour a year (%s)"
                        .formatted(candidate.casesSeen(), PlainWords.of(need.tumour()))
                : "from another field";
    }

    private String speedInWords() {
        var measured = standing.measured();
        if (measured.isEnough()) {
            var tenths = measured.averageTenths();
            return "answers in %d.%d working days on average".formatted(tenths / 10, tenths % 10);
        }
        return measured.opinions() == 0
                ? "first case with us, so speed is not measured yet"
                : "%d of %d cases that it takes to measure speed"
                        .formatted(measured.opinions(), Standing.Measured.ENOUGH);
    }

    private String languagesInWords() {
        var spoken = candidate.specialist().languages().stream()
                .map(code -> Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH))
                .collect(Collectors.toList());
        var last = spoken.remove(spoken.size() - 1);
        var all = spoken.isEmpty() ? last : String.join(", ", spoken) + " and " + last;
        return speaksWithFamily ? all : all + ", with a translator for the family";
    }
}
