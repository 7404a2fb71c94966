package org.secondopinion.records.dicom;

import java.util.List;

/** One element of a data set: a value, or a sequence of further data sets. */
sealed interface Element {

    int tag();

    Vr vr();

    record Value(int tag, Vr vr, byte[] bytes) implements Element {}

    record Sequence(int tag, List<DataSet> items) implements Element {

        @Override
        public Vr vr() {
            return Vr.SQ;
        }
    }
}
