package org.secondopinion.records.specimens;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What a coordinator must not overlook about a parcel, in sentences. */
final class SpecimenNotices {

    /** Calendar days before the day of return on which it is spoken of. */
    static final int DAYS_BEFORE = 7;

    private SpecimenNotices() {}

    static List<String> of(Specimen specimen, List<Custody> way, LocalDate today) {
        var notices = new ArrayList<String>();
        if (specimen.tissueLeft() == TissueLeft.LAST) {
            notices.add("The last tissue: nothing can be cut again if it is lost. Agreed by %s."
                    .formatted(specimen.lastAgreedBy()));
        }
        if (!way.isEmpty()) {
            ofWay(specimen, way, today, notices);
        }
        return notices;
    }

    private static void ofWay(Specimen specimen, List<Custody> way, LocalDate today, List<String> notices) {
        var last = way.get(way.size() - 1);
        if (last.step() == CustodyStep.LOST || last.step() == CustodyStep.DAMAGED) {
            notices.add("%s on %s. Call courier and laboratory, and tell the family."
                    .formatted(last.step().words(), last.happenedOn()));
        }
        way.stream()
                .filter(step -> step.step().isCounted() && step.pieces() < specimen.pieces())
                .forEach(step -> notices.add("%d of %d pieces were there: %s on %s."
                        .formatted(
                                step.pieces(),
                                specimen.pieces(),
                                step.step().words().toLowerCase(),
                                step.happenedOn())));
        if (isOut(last) && specimen.returnBy() != null) {
            ofReturn(ChronoUnit.DAYS.between(today, specimen.returnBy()), notices);
        }
    }

    private static void ofReturn(long days, List<String> notices) {
        if (days < 0) {
            notices.add("It should have been back %d days ago.".formatted(-days));
        } else if (days <= DAYS_BEFORE) {
            notices.add("It must be back in %d days.".formatted(days));
        }
    }

    static boolean isOut(Custody last) {
        return last.step() != CustodyStep.RETURNED;
    }
}
