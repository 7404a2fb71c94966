package org.secondopinion.summary;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How codes are written; only their shape is known here, and no table of any classification. */
final class Notation {

    private static final String T = "T(X|0|is(\\([A-Za-z]+\\))?|[1-4](mi|[a-d]\\d?)?)(\\((m|s|\\d+)\\))?";
    private static final String N = "N(X|[0-3][a-c]?(mi)?)(\\((sn|f|i[+-]|mol[+-])\\))*";
    private static final String M = "M(X|0(\\((i\\+|mol\\+)\\))?|1[a-d]?(\\(\\d\\))?)";

    private static final Map<Block.Kind, Shape> SHAPES = Map.of(
            Block.Kind.ICD_10,
            new Shape("[A-Z]\\d[\\dA-Z](\\.[\\dA-Z]{1,4})?", "An ICD-10 code looks like C34.1."),
            Block.Kind.ICD_O_3_MORPHOLOGY,
            new Shape("\\d{4}/[0-369]", "An ICD-O-3 morphology looks like 8140/3."),
            Block.Kind.ICD_O_3_TOPOGRAPHY,
            new Shape("C\\d{2}(\\.\\d)?", "An ICD-O-3 topography looks like C34.1."),
            Block.Kind.TNM_CLINICAL,
            new Shape("[yra]{0,2}" + tnm("c"), "A clinical TNM looks like cT2a N1 M0."),
            Block.Kind.TNM_PATHOLOGICAL,
            new Shape(
                    "[yra]{0,2}" + tnm("p"), "A pathological TNM looks like pT2a N1 M0; clinical parts are marked c."),
            Block.Kind.STAGE_GROUP,
            new Shape("(0(is|a)?|I|II|III|IV)([A-D]\\d?)?", "A stage group is written without the word: IIIA or IV."),
            Block.Kind.ECOG,
            new Shape("[0-4]", "ECOG is a number from 0 to 4."));

    private Notation() {}

    /** A sentence that says how this kind of code is written; empty when it is written so. */
    static Optional<String> faultIn(Block.Kind kind, String code) {
        var shape = SHAPES.get(kind);
        return shape == null || code != null && shape.fits(code) ? Optional.empty() : Optional.of(shape.sentence());
    }

    /** The first part has its prefix; later ones may have one of their own. */
    private static String tnm(String prefix) {
        return "%s%s[ ,]*[cp]?%s([ ,]*[cp]?%s)?".formatted(prefix, T, N, M);
    }

    private record Shape(Pattern pattern, String sentence) {

        Shape(String pattern, String sentence) {
            this(Pattern.compile(pattern), sentence);
        }

        boolean fits(String code) {
            return pattern.matcher(code).matches();
        }
    }
}
