package org.secondopinion.oversight.readmodel;

import java.time.LocalDate;
import org.secondopinion.oversight.Standing;
import org.secondopinion.oversight.forecast.Forecasts.Expected;

/** What is counted of a case in working days; null where there is nothing to count from. */
record Reckoning(
        LocalDate dueOn,
        Integer daysToComplete,
        Integer daysToReport,
        LocalDate forecastLow,
        LocalDate forecastMid,
        LocalDate forecastRisk,
        LocalDate forecastHigh,
        Integer forecastCases,
        Standing standing) {

    static Reckoning of(
            LocalDate dueOn, Integer daysToComplete, Integer daysToReport, Expected expected, Standing standing) {
        return expected == null
                ? new Reckoning(dueOn, daysToComplete, daysToReport, null, null, null, null, null, standing)
                : new Reckoning(
                        dueOn,
                        daysToComplete,
                        daysToReport,
                        expected.low(),
                        expected.mid(),
                        expected.risk(),
                        expected.high(),
                        expected.cases(),
                        standing);
    }
}
