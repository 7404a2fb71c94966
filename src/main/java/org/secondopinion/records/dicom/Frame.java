package org.secondopinion.records.dicom;

/**
 * One picture, unpacked: grey values as signed 16 bits in little endian, or red, green and blue.
 *
 * @param slope and intercept lead from the stored to the measured value, such as Hounsfield units
 * @param centre and width of the window that the header proposes; null where it proposes none
 * @param isInverted whether the lowest value is white
 */
public record Frame(
        int rows,
        int columns,
        boolean isColour,
        byte[] pixels,
        double slope,
        double intercept,
        Double centre,
        Double width,
        boolean isInverted) {}
