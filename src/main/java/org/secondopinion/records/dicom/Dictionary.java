package org.secondopinion.records.dicom;

/** Which value representation a tag has, for files that do not say so themselves (PS3.6). */
final class Dictionary {

    private static final TagTable TABLE = TagTable.read("dictionary.csv");

    private Dictionary() {}

    static Vr vr(int tag) {
        if ((tag & 0xFFFF) == 0) {
            return Vr.UL;
        }
        return Tag.isPrivate(tag) ? Vr.UN : TABLE.of(tag).map(Vr::valueOf).orElse(Vr.UN);
    }
}
