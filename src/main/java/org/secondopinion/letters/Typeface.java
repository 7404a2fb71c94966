package org.secondopinion.letters;

import java.util.List;

/** The fonts that letters are set in, the files of each with their weight, and the Debian package that brings them. */
enum Typeface {
    LATIN(
            "fonts-liberation",
            List.of(new Cut("LiberationSans-Regular.ttf", 400), new Cut("LiberationSans-Bold.ttf", 700))),
    DEVANAGARI(
            "fonts-noto-core",
            List.of(new Cut("NotoSansDevanagari-Regular.ttf", 400), new Cut("NotoSansDevanagari-Bold.ttf", 700))),
    /** In one weight: bolder Chinese fonts come in a format that cannot be embedded here. */
    CHINESE("fonts-droid-fallback", List.of(new Cut("DroidSansFallbackFull.ttf", 400)));

    private final String debianPackage;
    private final List<Cut> cuts;

    Typeface(String debianPackage, List<Cut> cuts) {
        this.debianPackage = debianPackage;
        this.cuts = cuts;
    }

    /** One file of a font and its weight as CSS counts it. */
    record Cut(String file, int weight) {}

    String debianPackage() {
        return debianPackage;
    }

    List<Cut> cuts() {
        return cuts;
    }

    List<String> files() {
        return cuts.stream().map(Cut::file).toList();
    }
}
