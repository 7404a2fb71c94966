package org.secondopinion.report.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.secondopinion.report.Opinion;
import org.secondopinion.report.drafts.TaskDraft;
import org.secondopinion.report.sheet.OpinionSheet.Choice;
import org.secondopinion.report.sheet.OpinionSheet.Marker;
import org.secondopinion.summary.FirstOpinion.Field;
import org.secondopinion.summary.Standing;
import org.secondopinion.summary.Verdict;

/** The fields of the opinion's page, read as what they mean. */
public final class TypedSheet {

    public static final int OPTIONS = 4;
    private static final Pattern NUMBER = Pattern.compile("(?m)^(\\s*\\d{1,3}[.)])\\s");

    private final Ask ask;
    private final TaskDraft draft;

    public TypedSheet(Ask ask, TaskDraft draft) {
        this.ask = ask;
        this.draft = draft;
    }

    public OpinionSheet sheet() {
        return new OpinionSheet(findings(), verdicts(), options(), markers(), ifAny("trials"), ifAny("goals"), times());
    }

    /** The same as the task's form takes it; the rest is kept beside it. */
    public Map<String, Object> form() {
        var form = new LinkedHashMap<String, Object>();
        form.put("component", component().name());
        form.put("agreement", agreement().name());
        form.put("confidence", draft.of("confidence"));
        form.put("summary", draft.of("summary"));
        form.put("answers", answers());
        form.put("recommendation", draft.of("recommendation"));
        form.put("missing", draft.of("missing"));
        if (ask.isVideoOffered()) {
            form.put("videoCallUseful", draft.of("video"));
        }
        return form;
    }

    private Opinion.Component component() {
        return ask.parts().size() == 1 && ask.isAskedFor(Part.PATHOLOGY)
                ? Opinion.Component.PATHOLOGY
                : ask.parts().size() == 1 && ask.isAskedFor(Part.IMAGING)
                        ? Opinion.Component.IMAGING
                        : Opinion.Component.CLINICAL;
    }

    /** The farthest from the first opinion that any field goes. */
    private Opinion.Agreement agreement() {
        var standings = verdicts().stream().map(Verdict::standing).toList();
        if (standings.contains(Standing.CHALLENGES)) {
            return Opinion.Agreement.CHALLENGES;
        }
        return standings.contains(Standing.REFINES) ? Opinion.Agreement.REFINES : Opinion.Agreement.CONFIRMS;
    }

    /** A list inside an answer must not look like the next answer. */
    private String answers() {
        var answers = new StringBuilder();
        for (var number = 1; number <= ask.questions().size(); number++) {
            var words = draft.of("answer-" + number);
            if (!words.isEmpty()) {
                var tame = NUMBER.matcher(words).replaceAll("$1\u00a0");
                answers.append(number).append(". ").append(tame).append('\n');
            }
        }
        return answers.toString();
    }

    private Map<Part, String> findings() {
        var findings = new EnumMap<Part, String>(Part.class);
        ask.parts().forEach(part -> {
            var words = draft.of("finding-" + part);
            if (!words.isEmpty()) {
                findings.put(part, words);
            }
        });
        return findings;
    }

    private List<Verdict> verdicts() {
        return fields().stream()
                .map(field -> choice("verdict-" + field, Standing.values())
                        .map(standing -> verdict(field, standing))
                        .orElse(null))
                .filter(verdict -> verdict != null)
                .toList();
    }

    private Verdict verdict(Field field, Standing standing) {
        return new Verdict(field, standing, ask.first().get(field), ifAny("second-" + field));
    }

    /** The fields of the parts that the reviewer was asked for. */
    List<Field> fields() {
        return Arrays.stream(Field.values())
                .filter(field ->
                        ask.parts().stream().anyMatch(part -> part.fields().contains(field)))
                .toList();
    }

    private List<Choice> options() {
        var options = new ArrayList<Choice>();
        for (var place = 1; ask.isAskedFor(Part.PLAN) && place <= OPTIONS; place++) {
            if (!option(place, "name").isEmpty()) {
                options.add(new Choice(
                        option(place, "name"),
                        option(place, "benefits"),
                        option(place, "burdens"),
                        option(place, "uncertainty")));
            }
        }
        return List.copyOf(options);
    }

    String option(int place, String part) {
        return draft.of("option-%d-%s".formatted(place, part));
    }

    private List<Marker> markers() {
        return ask.markers().stream()
                .map(asked -> choice("marker-" + asked.code(), MarkerAdvice.values())
                        .map(advice -> new Marker(asked.code(), advice, ifAny("marker-words-" + asked.code())))
                        .orElse(null))
                .filter(marker -> marker != null)
                .toList();
    }

    private String times() {
        return draft.of("video").equals("YES") ? ifAny("videoTimes") : null;
    }

    String of(String field) {
        return draft.of(field);
    }

    <E extends Enum<E>> Optional<E> choice(String field, E[] choices) {
        Function<E, Boolean> isChosen = choice -> choice.name().equals(draft.of(field));
        return Arrays.stream(choices).filter(isChosen::apply).findFirst();
    }

    private String ifAny(String field) {
        return draft.of(field).isEmpty() ? null : draft.of(field);
    }
}
