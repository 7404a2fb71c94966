package org.secondopinion.report.sheet;

import java.util.ArrayList;
import java.util.List;
import org.secondopinion.report.Opinion;
import org.secondopinion.summary.Standing;

/** What an opinion must say before it is handed in; each lacking thing in a sentence, with the field it belongs to. */
public final class SheetRules {

    private final Ask ask;
    private final TypedSheet typed;
    private final List<Fault> faults = new ArrayList<>();

    private SheetRules(Ask ask, TypedSheet typed) {
        this.ask = ask;
        this.typed = typed;
    }

    public static List<Fault> faults(Ask ask, TypedSheet typed) {
        var rules = new SheetRules(ask, typed);
        rules.checkParts();
        rules.checkVerdicts();
        rules.checkMarkers();
        rules.checkQuestions();
        if (ask.isAskedFor(Part.PLAN)) {
            rules.checkOptions();
        }
        rules.checkEnd();
        return List.copyOf(rules.faults);
    }

    private void checkParts() {
        for (var part : ask.parts()) {
            demand("finding-" + part, "'%s' is not written yet.".formatted(part.words()));
        }
    }

    private void checkVerdicts() {
        for (var field : typed.fields()) {
            var standing = typed.choice("verdict-" + field, Standing.values());
            if (standing.isEmpty()) {
                add("verdict-" + field, "Is the first opinion on the %s confirmed?".formatted(field.words()));
            } else if (standing.get().needsWords()) {
                demand(
                        "second-" + field,
                        "The %s is %s: please write what you see instead, and why."
                                .formatted(field.words(), standing.get().words()));
            }
        }
    }

    private void checkMarkers() {
        if (!ask.isAskedFor(Part.PATHOLOGY) && !ask.isAskedFor(Part.PLAN)) {
            return;
        }
        for (var marker : ask.markers()) {
            if (typed.choice("marker-" + marker.code(), MarkerAdvice.values()).isEmpty()) {
                add("marker-" + marker.code(), "What should be done about %s?".formatted(marker.words()));
            }
        }
    }

    private void checkQuestions() {
        for (var number = 1;
                ask.isAskedFor(Part.PLAN) && number <= ask.questions().size();
                number++) {
            demand("answer-" + number, "Question %d is not answered yet.".formatted(number));
        }
    }

    private void checkOptions() {
        demand("option-1-name", "Please name at least one way to treat.");
        for (var place = 1; place <= TypedSheet.OPTIONS; place++) {
            var parts = List.of("benefits", "burdens", "uncertainty");
            for (var part : parts) {
                var isNamed = !typed.option(place, "name").isEmpty();
                if (isNamed && typed.option(place, part).isEmpty()) {
                    add("option-%d-%s".formatted(place, part), "Option %d needs its %s.".formatted(place, part));
                } else if (!isNamed && place > 1 && !typed.option(place, part).isEmpty()) {
                    add("option-%d-name".formatted(place), "Option %d needs its name.".formatted(place));
                }
            }
        }
    }

    private void checkEnd() {
        demand("summary", "The assessment in a few sentences is missing.");
        demand("recommendation", "What do you recommend? One line for each.");
        if (typed.choice("confidence", Opinion.Confidence.values()).isEmpty()) {
            add("confidence", "How sure are you?");
        }
        if (ask.isVideoOffered() && !typed.of("video").matches("YES|NO")) {
            add("video", "Would a video call with the family be useful?");
        }
    }

    private void demand(String field, String sentence) {
        if (typed.of(field).isEmpty()) {
            add(field, sentence);
        }
    }

    private void add(String field, String sentence) {
        faults.add(new Fault(field, sentence));
    }

    /** What is lacking, and in which field. */
    public record Fault(String field, String sentence) {}
}
