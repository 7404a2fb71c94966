package org.secondopinion.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The fonts of this machine: the Latin one comes along, those of other scripts are looked for. */
@Component
class Typefaces {

    private static final Logger LOG = LoggerFactory.getLogger(Typefaces.class);
    private static final int DEPTH = 6;

    private final List<Font> fonts = new ArrayList<>();

    Typefaces(@Value("${second-opinion.font-folders}") List<String> folders) {
        var files = folders.stream()
                .map(Path::of)
                .flatMap(Typefaces::fontsIn)
                .collect(Collectors.toMap(file -> file.getFileName().toString(), file -> file, (one, same) -> one));
        fonts.addAll(cutsOf(Typeface.LATIN, file -> new ClassPathResource("liberation/" + file)));
        Stream.of(Typeface.DEVANAGARI, Typeface.CHINESE).forEach(typeface -> look(typeface, files));
    }

    /** The fonts in the order in which they are asked for a sign. */
    List<Font> all() {
        return List.copyOf(fonts);
    }

    /** Whether every sign of a text has a font. */
    boolean show(String text) {
        return text.codePoints()
                .filter(sign -> !Character.isWhitespace(sign))
                .allMatch(sign -> fonts.stream().anyMatch(font -> font.shows(sign)));
    }

    private void look(Typeface typeface, Map<String, Path> files) {
        if (files.keySet().containsAll(typeface.files())) {
            fonts.addAll(cutsOf(typeface, file -> new FileSystemResource(files.get(file))));
        } else {
            LOG.warn(
                    "No {} font: letters with such signs are pages only, not PDF. Install the Debian package {}, or put {}"
                            + " into a folder of second-opinion.font-folders.",
                    typeface.name().toLowerCase(),
                    typeface.debianPackage(),
                    typeface.files());
        }
    }

    private static List<Font> cutsOf(Typeface typeface, Function<String, Resource> place) {
        return typeface.cuts().stream()
                .map(cut -> new Font(typeface, cut.weight(), place.apply(cut.file())))
                .toList();
    }

    private static Stream<Path> fontsIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var files = Files.walk(folder, DEPTH)) {
            return files.filter(file -> file.toString().endsWith(".ttf")).toList().stream();
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The font folder {} cannot be read.", folder);
            return Stream.empty();
        }
    }
}
