package org.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Draws every model in a browser and compares it with its picture; {@code -Dpictures=write} writes the pictures anew. */
class DiagramPicturesIT {

    static final Path MODELS = Path.of("processes");
    static final Path PICTURES = MODELS.resolve("pictures");
    static final String VIEWER = "META-INF/resources/webjars/bpmn-js/8.0.0/dist/bpmn-viewer.production.min.js";
    static final String DRAW = """
            async (xml) => {
              const viewer = new BpmnJS({ container: '#canvas' });
              const { warnings } = await viewer.importXML(xml);
              const { svg } = await viewer.saveSVG();
              viewer.destroy();
              return { svg, warnings: warnings.map((warning) => warning.message) };
            }""";

    @AutoClose
    static Browser browser;

    static Page page;

    @BeforeAll
    static void openTheViewer() throws IOException {
        browser = Browser.launch();
        page = browser.newPage();
        page.setContent("<div id='canvas' style='width: 1600px; height: 900px'></div>");
        try (var viewer = DiagramPicturesIT.class.getClassLoader().getResourceAsStream(VIEWER)) {
            page.addScriptTag(new Page.AddScriptTagOptions().setContent(new String(viewer.readAllBytes())));
        }
    }

    static List<Path> models() throws IOException {
        return files(MODELS, ".bpmn");
    }

    @ParameterizedTest
    @MethodSource("models")
    void theModelIsDrawnAsItsPictureShows(Path model) throws IOException {
        var drawn = (Map<?, ?>) page.evaluate(DRAW, Files.readString(model));
        var picture = PICTURES.resolve(nameOf(model) + ".svg");
        var svg = stable(nameOf(model), (String) drawn.get("svg"));
        if ("write".equals(System.getProperty("pictures"))) {
            Files.createDirectories(PICTURES);
            Files.writeString(picture, svg);
        }

        assertThat((List<?>) drawn.get("warnings"))
                .as("what the viewer says about " + model)
                .isEmpty();
        assertThat(comparable(Files.readString(picture)))
                .as("the picture of " + model + "; -Dpictures=write draws it anew")
                .isEqualTo(comparable(svg));
    }

    @Test
    void noPictureOutlivesItsModel() throws IOException {
        assertThat(files(PICTURES, ".svg"))
                .extracting(DiagramPicturesIT::nameOf)
                .containsExactlyInAnyOrderElementsOf(
                        models().stream().map(DiagramPicturesIT::nameOf).toList());
    }

    @Test
    void everyPictureStandsInTheReadersTable() throws IOException {
        var table = Files.readString(MODELS.resolve("README.md"));

        assertThat(models()).allSatisfy(model -> assertThat(table).contains("pictures/" + nameOf(model) + ".svg"));
    }

    /** The viewer's random names of markers are numbered instead; what is only there for the mouse is left out. */
    private static String stable(String name, String svg) {
        var drawing = svg;
        var ids = Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(svg)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        for (var number = 0; number < ids.size(); number++) {
            drawing = drawing.replace(ids.get(number), name + "-" + (number + 1));
        }
        return drawing.replaceAll("<(rect|polyline|circle|path)[^>]* class=\"djs-(hit|outline)[^>]*/>", "")
                        .replaceFirst("<svg ", "<svg style=\"background: white\" ")
                        .replace("><", ">\n<")
                        .strip()
                + "\n";
    }

    /** Without what another machine's fonts change: the frame, and where words stand and lines break. */
    private static String comparable(String svg) {
        return svg.replaceFirst("<svg [^>]*>", "<svg>")
                .replaceAll("(_label\" [^>]*)transform=\"[^\"]*\"", "$1")
                .replaceAll("<tspan[^>]*>|</tspan>|\\s+", "")
                .replace("><", ">\n<");
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.\\w+$", "");
    }
}
