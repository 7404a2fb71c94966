package org.secondopinion.records.dicom;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The value representations of PS3.5: what the bytes of an element mean. */
enum Vr {
    AE,
    AS,
    AT,
    CS,
    DA,
    DS,
    DT,
    FL,
    FD,
    IS,
    LO,
    LT,
    OB,
    OD,
    OF,
    OL,
    OV,
    OW,
    PN,
    SH,
    SL,
    SQ,
    SS,
    ST,
    SV,
    TM,
    UC,
    UI,
    UL,
    UN,
    UR,
    US,
    UT,
    UV;

    private static final Set<Vr> LONG_LENGTH = EnumSet.of(OB, OD, OF, OL, OV, OW, SQ, SV, UC, UN, UR, UT, UV);
    private static final Set<Vr> IN_CHARACTER_SET = EnumSet.of(LO, LT, PN, SH, ST, UC, UT);
    private static final Set<Vr> ONE_VALUE = EnumSet.of(LT, ST, UR, UT);
    private static final Set<Vr> IN_WORDS = EnumSet.of(AE, CS, LO, LT, PN, SH, ST, UC, UR, UT);
    private static final Set<Vr> NUMBERS_IN_WORDS = EnumSet.of(AS, DA, DS, DT, IS, TM, UI);

    static Optional<Vr> of(int first, int second) {
        var code = "" + (char) first + (char) second;
        for (var vr : values()) {
            if (vr.name().equals(code)) {
                return Optional.of(vr);
            }
        }
        return Optional.empty();
    }

    /** Whether its length takes four bytes behind two reserved ones. */
    boolean hasLongLength() {
        return LONG_LENGTH.contains(this);
    }

    boolean isInCharacterSet() {
        return IN_CHARACTER_SET.contains(this);
    }

    boolean hasOneValue() {
        return ONE_VALUE.contains(this);
    }

    /** Whether a person's words, a name among them, may stand in it. */
    boolean isInWords() {
        return IN_WORDS.contains(this);
    }

    boolean isText() {
        return isInWords() || NUMBERS_IN_WORDS.contains(this);
    }

    /** What fills a value up to an even length. */
    byte padding() {
        return (byte) (isText() && this != UI ? ' ' : 0);
    }
}
