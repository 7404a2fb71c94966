package org.secondopinion.records.dicom;

import java.nio.ByteOrder;

/** How a data set is written and its pixels are packed. */
enum TransferSyntax {
    IMPLICIT("1.2.840.10008.1.2", "uncompressed"),
    EXPLICIT("1.2.840.10008.1.2.1", "uncompressed"),
    BIG_ENDIAN("1.2.840.10008.1.2.2", "uncompressed"),
    JPEG_BASELINE("1.2.840.10008.1.2.4.50", "JPEG"),
    JPEG_EXTENDED("1.2.840.10008.1.2.4.51", "JPEG with 12 bits"),
    JPEG_LOSSLESS("1.2.840.10008.1.2.4.57", "lossless JPEG"),
    JPEG_LOSSLESS_FIRST("1.2.840.10008.1.2.4.70", "lossless JPEG"),
    JPEG_LS("1.2.840.10008.1.2.4.80", "JPEG-LS"),
    JPEG_LS_NEAR("1.2.840.10008.1.2.4.81", "JPEG-LS"),
    JPEG_2000_LOSSLESS("1.2.840.10008.1.2.4.90", "JPEG 2000"),
    JPEG_2000("1.2.840.10008.1.2.4.91", "JPEG 2000"),
    RLE("1.2.840.10008.1.2.5", "RLE"),
    OTHER("", "a format of its own");

    private static final String DEFLATED = "1.2.840.10008.1.2.1.99";

    private final String uid;
    private final String words;

    TransferSyntax(String uid, String words) {
        this.uid = uid;
        this.words = words;
    }

    /** Others are all written explicitly in little endian and differ in their pixels only. */
    static TransferSyntax of(String uid) {
        if (uid.equals(DEFLATED)) {
            throw new DicomRefusal(
                    "This DICOM file is compressed as a whole (deflated). Please export it uncompressed and send it again.");
        }
        if (!uid.startsWith("1.2.840.10008.1.2")) {
            throw DicomRefusal.broken("its transfer syntax is unknown");
        }
        for (var syntax : values()) {
            if (syntax.uid.equals(uid)) {
                return syntax;
            }
        }
        return OTHER;
    }

    String uid() {
        return uid;
    }

    String words() {
        return words;
    }

    boolean isExplicit() {
        return this != IMPLICIT;
    }

    boolean isUncompressed() {
        return this == IMPLICIT || this == EXPLICIT || this == BIG_ENDIAN;
    }

    ByteOrder order() {
        return this == BIG_ENDIAN ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }
}
