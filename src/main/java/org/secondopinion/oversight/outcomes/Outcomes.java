package org.secondopinion.oversight.outcomes;

import java.util.List;
import org.secondopinion.oversight.figures.Period;

/**
 * What became of the first opinions whose second opinion was delivered in a period. Fewer than five cases are not told
 * of: then figures are null.
 *
 * @param cases compared, or null
 * @param changed where a field was changed, or refined so that the treatment changes
 */
public record Outcomes(
        Period period,
        Long cases,
        Rate changed,
        Double medianDaysToReport,
        Adoption adoption,
        List<Line> fields,
        List<Split> splits,
        List<String> notes) {

    /** One field of the ledger; {@code cannotCompare} cases are in no share. */
    public record Line(String field, Rate confirmed, Rate refined, Rate changed, Rate major, Long cannotCompare) {}

    /** What treating teams did with the report: {@code answered} of those that got a letter, the others of those that answered. */
    public record Adoption(Rate answered, Rate adopted, Rate partly, Rate declined) {}

    /** The cases by one of their facts; {@code hidden} cases stand in groups that are too small to be shown. */
    public record Split(String by, List<Group> groups, long hidden) {}

    public record Group(String value, long cases, Rate changed, Double medianDaysToReport) {}
}
