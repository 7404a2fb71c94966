package org.secondopinion.records.inspection;

import java.awt.image.BufferedImage;

/**
 * What a page looks like: its brightness, and how suddenly that changes.
 *
 * @param inked share of the pixels that stand out from the paper
 * @param sharpness variance of the Laplacian over the variance of the brightness, so that pale print is not called blurred
 */
record PageQuality(double inked, double sharpness, double dark, double bright, double colourful) {

    /** Half of one line of print on a page. */
    private static final double EMPTY = 0.0008;

    /** Sharp print has 0.3 to 3 at the size looked at here; print that can no longer be read less than this. */
    private static final double BLURRED = 0.06;

    private static final int STANDS_OUT = 48;

    static PageQuality of(BufferedImage page) {
        var width = page.getWidth();
        var height = page.getHeight();
        var grey = new int[width * height];
        var dark = 0;
        var bright = 0;
        var colourful = 0L;
        for (var pixel = 0; pixel < grey.length; pixel++) {
            var rgb = page.getRGB(pixel % width, pixel / width);
            var red = rgb >> 16 & 0xFF;
            var green = rgb >> 8 & 0xFF;
            var blue = rgb & 0xFF;
            grey[pixel] = (299 * red + 587 * green + 114 * blue) / 1000;
            dark += grey[pixel] < 64 ? 1 : 0;
            bright += grey[pixel] > 200 ? 1 : 0;
            colourful += Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
        }
        var all = (double) Math.max(1, grey.length);
        return new PageQuality(
                inked(grey), sharpness(grey, width, height), dark / all, bright / all, colourful / all / 255);
    }

    boolean isEmpty() {
        return inked < EMPTY;
    }

    boolean isBlurred() {
        return !isEmpty() && sharpness < BLURRED;
    }

    /** Mostly black with a bright rim and hardly a colour: films before a light box or a window. */
    boolean isFilm() {
        return dark > 0.4 && bright > 0.03 && colourful < 0.12;
    }

    private static double inked(int[] grey) {
        var histogram = new int[256];
        for (var value : grey) {
            histogram[value]++;
        }
        var paper = 0;
        for (var below = histogram[0]; below < grey.length / 2; below += histogram[paper]) {
            paper++;
        }
        var inked = 0;
        for (var value : grey) {
            inked += Math.abs(value - paper) > STANDS_OUT ? 1 : 0;
        }
        return inked / (double) Math.max(1, grey.length);
    }

    private static double sharpness(int[] grey, int width, int height) {
        var change = new Spread();
        var brightness = new Spread();
        for (var y = 1; y < height - 1; y++) {
            for (var x = 1; x < width - 1; x++) {
                var at = y * width + x;
                brightness.add(grey[at]);
                change.add(grey[at - 1] + grey[at + 1] + grey[at - width] + grey[at + width] - 4 * grey[at]);
            }
        }
        return change.variance() / Math.max(1, brightness.variance());
    }

    private static final class Spread {

        private double sum;
        private double squares;
        private int count;

        void add(int value) {
            sum += value;
            squares += (double) value * value;
            count++;
        }

        double variance() {
            var mean = sum / Math.max(1, count);
            return squares / Math.max(1, count) - mean * mean;
        }
    }
}
