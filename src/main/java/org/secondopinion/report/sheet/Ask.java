package org.secondopinion.report.sheet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.secondopinion.cases.Question;
import org.secondopinion.summary.FirstOpinion.Field;

/**
 * What a reviewer is asked, with what the summary says already.
 *
 * @param first what the first opinion says of a field, from the summary; a field of which it says nothing is absent
 * @param plans the ways to treat that were proposed at home
 * @param isVideoOffered whether a video call may be wished for; whoever has seen the patient is not asked
 */
public record Ask(
        Set<Part> parts,
        List<Question> questions,
        List<AskedMarker> markers,
        Map<Field, String> first,
        List<String> plans,
        boolean isVideoOffered) {

    public boolean isAskedFor(Part part) {
        return parts.contains(part);
    }

    Ask withoutVideo() {
        return new Ask(parts, questions, markers, first, plans, false);
    }

    /** A marker that the records do not tell, and what is known of it. */
    public record AskedMarker(String code, String words, String state) {}
}
