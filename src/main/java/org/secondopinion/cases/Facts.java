package org.secondopinion.cases;

import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The coded facts of a case that decision tables read, as the transient variable {@code facts}: no name, no free text.
 * Codes are the names of this package's enums, {@code daysToTreatment} counts calendar days and is null when no date is
 * known, {@code course} is the latest turn of the disease or null. Serializable, since the engine looks for a serializer even for a variable that it never stores.
 */
public record Facts(
        String tumourType,
        String stageGroup,
        String situation,
        List<String> redFlags,
        boolean inHospital,
        Integer daysToTreatment,
        String homeCountry,
        List<String> questionTopics,
        boolean planClear,
        String formatWished,
        Integer ageYears,
        String course)
        implements Serializable {

    static Facts of(CaseFile file, CourseOfDisease course, Clock clock) {
        var today = LocalDate.now(clock);
        var diagnosis = file.diagnosis();
        var planned = diagnosis.treatmentPlannedOn();
        return new Facts(
                diagnosis.tumourType().name(),
                diagnosis.stageGroup().name(),
                diagnosis.situation().name(),
                file.redFlags().stream().map(Enum::name).sorted().toList(),
                diagnosis.inHospital(),
                planned == null ? null : (int) ChronoUnit.DAYS.between(today, planned),
                file.patient().country(),
                file.questions().stream()
                        .filter(question -> question.askedBy() == Question.Asker.FAMILY)
                        .map(question -> question.topic().name())
                        .distinct()
                        .toList(),
                diagnosis.planClear(),
                file.formatWished().name(),
                Period.between(file.patient().birthDate(), today).getYears(),
                course.lastTurn(file.id()).map(Enum::name).orElse(null));
    }
}
