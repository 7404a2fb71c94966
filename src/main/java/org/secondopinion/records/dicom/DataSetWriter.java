package org.secondopinion.records.dicom;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes data sets; sequences get an open end, which every reader must know. */
final class DataSetWriter {

    private final OutputStream out;
    private final ByteOrder order;
    private final boolean explicit;

    DataSetWriter(OutputStream out, TransferSyntax syntax) {
        this.out = out;
        this.order = syntax.order();
        this.explicit = syntax.isExplicit();
    }

    void write(DataSet data) throws IOException {
        for (var element : data.elements()) {
            // A group's length would have to be counted anew; PS3.5 has retired it.
            if ((element.tag() & 0xFFFF) != 0) {
                write(element);
            }
        }
    }

    void item(long length) throws IOException {
        tag(Tag.ITEM);
        u32(length);
    }

    void sequenceEnd() throws IOException {
        tag(Tag.SEQUENCE_END);
        u32(0);
    }

    void head(int tag, Vr vr, long length) throws IOException {
        tag(tag);
        if (!explicit) {
            u32(length);
            return;
        }
        out.write(vr.name().charAt(0));
        out.write(vr.name().charAt(1));
        if (vr.hasLongLength()) {
            u16(0);
            u32(length);
        } else if (length > 0xFFFF) {
            throw DicomRefusal.broken("element %s is too long".formatted(Tag.words(tag)));
        } else {
            u16((int) length);
        }
    }

    private void write(Element element) throws IOException {
        if (element instanceof Element.Value value) {
            value(value);
        } else if (element instanceof Element.Sequence sequence) {
            head(sequence.tag(), Vr.SQ, DataSetReader.UNDEFINED);
            for (var item : sequence.items()) {
                item(DataSetReader.UNDEFINED);
                write(item);
                tag(Tag.ITEM_END);
                u32(0);
            }
            sequenceEnd();
        }
    }

    private void value(Element.Value value) throws IOException {
        var odd = value.bytes().length & 1;
        head(value.tag(), value.vr(), value.bytes().length + odd);
        out.write(value.bytes());
        if (odd == 1) {
            out.write(value.vr().padding());
        }
    }

    private void tag(int tag) throws IOException {
        u16(Tag.group(tag));
        u16(tag & 0xFFFF);
    }

    private void u16(int number) throws IOException {
        out.write(ByteBuffer.allocate(2).order(order).putShort((short) number).array());
    }

    private void u32(long number) throws IOException {
        out.write(ByteBuffer.allocate(4).order(order).putInt((int) number).array());
    }
}
