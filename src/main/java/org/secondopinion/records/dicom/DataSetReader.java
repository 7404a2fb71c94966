package org.secondopinion.records.dicom;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a data set up to its pixels, within limits of size, number and nesting. */
final class DataSetReader {

    static final long UNDEFINED = 0xFFFFFFFFL;
    private static final long LONGEST_VALUE = 64L << 20;
    private static final int MOST_ELEMENTS = 200_000;
    private static final int DEEPEST = 16;
    private static final long OPEN_END = Long.MAX_VALUE;

    private final ByteSource source;
    private int elements;
    private PixelData pixels;

    DataSetReader(ByteSource source) {
        this.source = source;
    }

    /** Reads to the end or to the pixels, whose place is kept. */
    DataSet file(TransferSyntax syntax) throws IOException {
        source.order(syntax.order());
        var data = new DataSet(null, syntax.order());
        while (pixels == null && !source.atEnd()) {
            readInto(data, source.tag(), syntax.isExplicit(), OPEN_END, 0);
        }
        return data;
    }

    /** The group before the data set, which is always explicit and in little endian. */
    DataSet meta(int group) throws IOException {
        var data = new DataSet(null, TransferSyntax.EXPLICIT.order());
        while (source.nextGroup() == group) {
            readInto(data, source.tag(), true, OPEN_END, 0);
        }
        return data;
    }

    /** Where the pixels begin; null where there are none. */
    PixelData pixels() {
        return pixels;
    }

    private void readInto(DataSet data, int tag, boolean explicit, long end, int depth) throws IOException {
        if (++elements > MOST_ELEMENTS) {
            throw DicomRefusal.broken("it has too many elements");
        }
        var vr = explicit ? explicitVr(tag) : Dictionary.vr(tag);
        var length = length(vr, explicit);
        if (depth == 0 && Tag.holdsPixels(tag)) {
            pixels = new PixelData(tag, vr, length);
            return;
        }
        if (length != UNDEFINED && length > end - source.position()) {
            throw DicomRefusal.broken("element %s is longer than what holds it".formatted(Tag.words(tag)));
        }
        if (!data.add(element(data, tag, vr, length, explicit, depth))) {
            throw DicomRefusal.broken("element %s occurs twice".formatted(Tag.words(tag)));
        }
    }

    private Vr explicitVr(int tag) throws IOException {
        return Vr.of(source.u8(), source.u8())
                .orElseThrow(() -> DicomRefusal.broken("element %s has no known type".formatted(Tag.words(tag))));
    }

    private long length(Vr vr, boolean explicit) throws IOException {
        if (!explicit) {
            return source.u32();
        }
        if (!vr.hasLongLength()) {
            return source.u16();
        }
        source.skip(2);
        return source.u32();
    }

    private Element element(DataSet data, int tag, Vr vr, long length, boolean explicit, int depth) throws IOException {
        if (vr == Vr.SQ) {
            return new Element.Sequence(tag, items(data, length, explicit, depth + 1));
        }
        if (length == UNDEFINED && vr == Vr.UN) {
            // A sequence that some system did not know when it made the file explicit; its inside stayed implicit.
            return new Element.Sequence(tag, items(data, length, false, depth + 1));
        }
        if (length == UNDEFINED && Tag.holdsPixels(tag)) {
            // The small picture in an icon sequence; nobody looks at it.
            PixelData.skipFragments(source);
            return new Element.Value(tag, vr, new byte[0]);
        }
        if (length > LONGEST_VALUE) {
            throw DicomRefusal.broken("element %s is too long".formatted(Tag.words(tag)));
        }
        return new Element.Value(tag, vr, source.bytes((int) length));
    }

    private List<DataSet> items(DataSet around, long length, boolean explicit, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw DicomRefusal.broken("it is nested too deeply");
        }
        var end = length == UNDEFINED ? OPEN_END : source.position() + length;
        var items = new ArrayList<DataSet>();
        while (source.position() < end) {
            var tag = source.tag();
            var itemLength = source.u32();
            if (tag == Tag.SEQUENCE_END && length == UNDEFINED) {
                return items;
            }
            if (tag != Tag.ITEM || itemLength != UNDEFINED && itemLength > end - source.position()) {
                throw DicomRefusal.broken("a sequence holds something that is no item of it");
            }
            items.add(item(around, itemLength, explicit, depth));
        }
        return items;
    }

    private DataSet item(DataSet around, long length, boolean explicit, int depth) throws IOException {
        var item = new DataSet(around, around.order());
        var end = length == UNDEFINED ? OPEN_END : source.position() + length;
        while (source.position() < end) {
            var tag = source.tag();
            if (tag == Tag.ITEM_END && length == UNDEFINED) {
                source.u32();
                return item;
            }
            readInto(item, tag, explicit, end, depth);
        }
        return item;
    }
}
