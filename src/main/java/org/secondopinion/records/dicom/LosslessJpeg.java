package org.secondopinion.records.dicom;

/**
 * The lossless process of JPEG (ITU T.81 annex H, Huffman coding) for one component, as most hospitals write it onto
 * their discs.
 */
final class LosslessJpeg {

    private static final int START_OF_FRAME = 0xC3;
    private static final int HUFFMAN_TABLES = 0xC4;
    private static final int START_OF_SCAN = 0xDA;
    private static final int RESTARTS = 0xDD;

    private final byte[] packed;
    private final int[][] codes = new int[4][];
    private final int[][] lengths = new int[4][];
    private int at = 2;
    private int precision;
    private int rows;
    private int columns;
    private int table;
    private int predictor;
    private int shift;
    private long bits;
    private int bitCount;

    private LosslessJpeg(byte[] packed) {
        this.packed = packed;
    }

    static byte[] unpack(byte[] packed, PixelLayout layout) {
        try {
            var picture = new LosslessJpeg(packed);
            picture.readHeaders();
            if (layout.isColour() || picture.rows != layout.rows() || picture.columns != layout.columns()) {
                throw DicomRefusal.broken("its picture is not what the header says");
            }
            return picture.unpack(layout.bytes());
        } catch (ArrayIndexOutOfBoundsException | NullPointerException damaged) {
            throw DicomRefusal.broken("its picture cannot be unpacked");
        }
    }

    private void readHeaders() {
        while (true) {
            while ((packed[at] & 0xFF) == 0xFF) {
                at++;
            }
            var marker = packed[at++] & 0xFF;
            var end = at + u16(at);
            switch (marker) {
                case START_OF_FRAME -> readFrame();
                case HUFFMAN_TABLES -> readTables(end);
                case RESTARTS -> {
                    if (u16(at + 2) != 0) {
                        throw new DicomRefusal(
                                "This image is packed in parts that are not shown here. Please download the file.");
                    }
                }
                case START_OF_SCAN -> {
                    table = (packed[at + 4] & 0xFF) >> 4;
                    predictor = packed[at + 5];
                    shift = packed[at + 7] & 0xF;
                    at = end;
                    return;
                }
                default -> {}
            }
            at = end;
        }
    }

    private void readFrame() {
        precision = packed[at + 2];
        rows = u16(at + 3);
        columns = u16(at + 5);
        if (packed[at + 7] != 1 || precision < 2 || precision > 16) {
            throw new DicomRefusal(
                    "This image is packed in colours that are not shown here. Please download the file.");
        }
    }

    private void readTables(int end) {
        for (var place = at + 2; place < end; ) {
            var id = packed[place++] & 3;
            var counts = place;
            place += 16;
            lengths[id] = new int[1 << 16];
            codes[id] = new int[1 << 16];
            var code = 0;
            for (var length = 1; length <= 16; length++) {
                for (var n = 0; n < packed[counts + length - 1]; n++, code++) {
                    fill(id, code, length, packed[place++] & 0xFF);
                }
                code <<= 1;
            }
        }
    }

    /** Every sixteen bits that begin with the code lead to its symbol. */
    private void fill(int id, int code, int length, int symbol) {
        var first = code << 16 - length;
        for (var n = 0; n < 1 << 16 - length; n++) {
            codes[id][first + n] = symbol;
            lengths[id][first + n] = length;
        }
    }

    private byte[] unpack(int bytes) {
        var values = new int[rows * columns];
        for (var pixel = 0; pixel < values.length; pixel++) {
            values[pixel] = predict(values, pixel) + difference() & 0xFFFF;
        }
        var raw = new byte[values.length * bytes];
        for (var pixel = 0; pixel < values.length; pixel++) {
            var value = values[pixel] << shift;
            raw[pixel * bytes] = (byte) value;
            if (bytes == 2) {
                raw[2 * pixel + 1] = (byte) (value >> 8);
            }
        }
        return raw;
    }

    private int predict(int[] values, int pixel) {
        if (pixel == 0) {
            return 1 << precision - shift - 1;
        }
        if (pixel < columns) {
            return values[pixel - 1];
        }
        var above = values[pixel - columns];
        if (pixel % columns == 0) {
            return above;
        }
        var left = values[pixel - 1];
        var corner = values[pixel - columns - 1];
        return switch (predictor) {
            case 1 -> left;
            case 2 -> above;
            case 3 -> corner;
            case 4 -> left + above - corner;
            case 5 -> left + (above - corner >> 1);
            case 6 -> above + (left - corner >> 1);
            case 7 -> left + above >> 1;
            default -> throw DicomRefusal.broken("its picture cannot be unpacked");
        };
    }

    private int difference() {
        need(16);
        var next = (int) (bits >> bitCount - 16) & 0xFFFF;
        var length = lengths[table][next];
        if (length == 0) {
            throw DicomRefusal.broken("its picture cannot be unpacked");
        }
        bitCount -= length;
        var size = codes[table][next];
        if (size == 0) {
            return 0;
        }
        if (size == 16) {
            return 32768;
        }
        need(size);
        bitCount -= size;
        var value = (int) (bits >> bitCount) & (1 << size) - 1;
        return value < 1 << size - 1 ? value - (1 << size) + 1 : value;
    }

    /** Behind the end come zeros; a picture that is cut shows in its last lines only. */
    private void need(int count) {
        while (bitCount < count) {
            var next = at < packed.length ? packed[at++] & 0xFF : 0;
            if (next == 0xFF && at < packed.length) {
                if (packed[at] == 0) {
                    at++;
                } else {
                    at = packed.length;
                    next = 0;
                }
            }
            bits = bits << 8 | next;
            bitCount += 8;
        }
    }

    private int u16(int place) {
        return (packed[place] & 0xFF) << 8 | packed[place + 1] & 0xFF;
    }
}
