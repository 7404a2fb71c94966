package org.secondopinion.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How long people usually take for a task of the demo, in the office's hours. */
final class Pace {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Kolkata");
    private static final LocalTime OPENING = LocalTime.of(9, 20);
    private static final LocalTime CLOSING = LocalTime.of(17, 40);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int USUAL_HOURS = 4;
    private static final int HOURS_TO_AN_ANSWER = 30;
    private static final Map<String, Integer> HOURS = Map.ofEntries(
            Map.entry("Task_ConfirmContact", 1),
            Map.entry("Task_ClearRedFlag", 20),
            Map.entry("Task_ObtainConsents", 22),
            Map.entry("Task_RecordCostAnswer", 26),
            Map.entry("Task_ObtainRecord", 14),
            Map.entry("Task_InspectRecord", 2),
            Map.entry("Task_TranslateRecord", 40),
            Map.entry("Task_WriteOpinion", 60),
            Map.entry("Task_WriteVisitOpinion", 40),
            Map.entry("Task_HoldVideoConsultation", 26),
            Map.entry("Task_ArrangeTravel", 90),
            Map.entry("Task_RecordVisit", 290),
            Map.entry("Task_HoldBoardMeeting", 90),
            Map.entry("Task_RecordHomeTeamAnswer", 60),
            Map.entry("Task_TrackNextStep", 100));

    private Pace() {}

    /** When the task is done, or the answer there that is waited for, by somebody who begins now. */
    static Instant done(Optional<String> task, Instant now) {
        var hours = task.map(key -> HOURS.getOrDefault(key, USUAL_HOURS)).orElse(HOURS_TO_AN_ANSWER);
        var then = now.plus(Duration.ofHours(hours)).atZone(OFFICE);
        return (isOpen(then) ? then : nextOpening(then)).toInstant();
    }

    private static boolean isOpen(ZonedDateTime time) {
        return !WEEKEND.contains(time.getDayOfWeek())
                && !time.toLocalTime().isBefore(OPENING)
                && time.toLocalTime().isBefore(CLOSING);
    }

    private static ZonedDateTime nextOpening(ZonedDateTime time) {
        var opening = time.with(OPENING);
        while (opening.isBefore(time) || WEEKEND.contains(opening.getDayOfWeek())) {
            opening = opening.plusDays(1);
        }
        return opening;
    }
}
