package org.secondopinion.board.process;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.board.BoardMinutes;
import org.secondopinion.board.Participants;
import org.secondopinion.board.Specialty;
import org.secondopinion.pathway.Form;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

@Component
class HoldBoardMeetingListener implements TaskListener {

    private final BoardMinutes minutes;

    HoldBoardMeetingListener(BoardMinutes minutes) {
        this.minutes = minutes;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        var present = Arrays.stream(Specialty.values())
                .filter(specialty -> form.yes(fieldOf(specialty)))
                .collect(Collectors.toSet());
        var chaired = form.yes("chairPresent");
        var participants = Participants.of(
                present,
                chaired,
                form.textOnlyIf(chaired, "nameOfTheChair", "when the chair was present")
                        .orElse(null),
                form.optionalText("namesOfThosePresent").orElse(null));
        var words = MinutesFields.of(form);
        minutes.take(form.caseId(), participants, form.yes("caseDiscussed") ? words : null, form.by());
    }

    /** {@code RADIATION_ONCOLOGY} has the checkbox {@code radiationOncologyPresent}. */
    static String fieldOf(Specialty specialty) {
        var words = Arrays.stream(specialty.name().toLowerCase(Locale.ROOT).split("_"))
                .map(StringUtils::capitalize)
                .collect(Collectors.joining());
        return StringUtils.uncapitalize(words) + "Present";
    }
}
