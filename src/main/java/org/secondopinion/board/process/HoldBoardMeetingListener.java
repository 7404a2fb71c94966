package org.secondopinion.board.process;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.board.BoardMinutes;
import org.secondopinion.board.MinutesDrafts;
import org.secondopinion.board.Participants;
import org.secondopinion.board.Specialty;
import org.secondopinion.board.gathering.Gatherings;
import org.secondopinion.pathway.Form;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

@Component
class HoldBoardMeetingListener implements TaskListener {

    private final BoardMinutes minutes;
    private final MinutesDrafts drafts;
    private final Gatherings boards;

    HoldBoardMeetingListener(BoardMinutes minutes, MinutesDrafts drafts, Gatherings boards) {
        this.minutes = minutes;
        this.drafts = drafts;
        this.boards = boards;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        var participants = participants(form);
        var words = drafts.fill(form.caseId(), MinutesFields.of(form));
        minutes.take(form.caseId(), participants, form.yes("caseDiscussed") ? words : null, form.by());
    }

    /** What is ticked here counts; where nothing is, what was marked on the board's page. */
    private Participants participants(Form form) {
        var present = Arrays.stream(Specialty.values())
                .filter(specialty -> form.yes(fieldOf(specialty)))
                .collect(Collectors.toSet());
        var chaired = form.yes("chairPresent");
        var ticked = Participants.of(
                present,
                chaired,
                form.textOnlyIf(chaired, "nameOfTheChair", "when the chair was present")
                        .orElse(null),
                form.optionalText("namesOfThosePresent").orElse(null));
        return ticked.isEmpty() ? boards.participants(form.caseId()).orElse(ticked) : ticked;
    }

    /** {@code RADIATION_ONCOLOGY} has the checkbox {@code radiationOncologyPresent}. */
    static String fieldOf(Specialty specialty) {
        var words = Arrays.stream(specialty.name().toLowerCase(Locale.ROOT).split("_"))
                .map(StringUtils::capitalize)
                .collect(Collectors.joining());
        return StringUtils.uncapitalize(words) + "Present";
    }
}
