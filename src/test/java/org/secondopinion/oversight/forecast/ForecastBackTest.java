package org.secondopinion.oversight.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every other night of the made cases is forecast from what was reported by then, and held against what came. */
class ForecastBackTest {

    private static final int LEARNED_FROM = 300;
    private static final int REMEMBERED_DAYS = 250;

    private final List<MadeCase> warned = new ArrayList<>();
    private int forecasts;
    private int inside;
    private int forecastsAtTheBeginning;
    private int insideAtTheBeginning;

    @ParameterizedTest(name = "made with seed {0}")
    @ValueSource(longs = {1, 2})
    void mostReportsLieInTheRangeAndRedComesBeforeAPromiseBreaks(long seed) {
        var cases = MadeCase.several(2000, seed);
        var judged = cases.subList(LEARNED_FROM, cases.size());
        var last = (int) cases.get(cases.size() - 1).begins()[0];
        for (var day = 0; day < last; day += 2) {
            night(day, cases, judged);
        }

        var broken = judged.stream().filter(MadeCase::isBroken).toList();
        var kept = judged.stream().filter(one -> !one.isBroken()).toList();
        assertThat(broken.size()).as("some break, most don't").isBetween(150, 500);
        assertThat(share(inside, forecasts)).as("inside, of all nights").isBetween(0.6, 0.8);
        assertThat(share(insideAtTheBeginning, forecastsAtTheBeginning))
                .as("inside, when a stage begins")
                .isBetween(0.6, 0.8);
        assertThat(share(warnedOf(broken), broken.size())).as("red in time").isGreaterThan(0.8);
        assertThat(share(warnedOf(kept), kept.size())).as("red for nothing").isLessThan(0.5);
    }

    private void night(int day, List<MadeCase> cases, List<MadeCase> judged) {
        var reported = cases.stream()
                .filter(one -> one.reported() <= day && one.reported() > day - REMEMBERED_DAYS)
                .flatMap(MadeCase::samples);
        var forecast = new Forecast(reported.toList(), MadeCase.date(day));
        judged.stream()
                .filter(one -> one.begins()[0] <= day && one.reported() > day)
                .forEach(one -> look(one, day, forecast));
    }

    private void look(MadeCase one, int day, Forecast forecast) {
        var gone = day - one.begins()[one.stageAt(day)];
        var range = forecast.of(one.on(day), gone).orElseThrow();
        var isInside = one.reported() >= day + range.low() && one.reported() <= day + range.high();
        forecasts++;
        inside += isInside ? 1 : 0;
        if (gone < 2) {
            forecastsAtTheBeginning++;
            insideAtTheBeginning += isInside ? 1 : 0;
        }
        if (day <= one.promisedOn() && day + range.risk() > one.promisedOn() + 1) {
            warned.add(one);
        }
    }

    private long warnedOf(List<MadeCase> cases) {
        return warned.stream().distinct().filter(cases::contains).count();
    }

    private static double share(long part, long whole) {
        return (double) part / whole;
    }
}
