package org.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.secondopinion.broken.NosyService;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.DiagramOptions.DiagramStyle;
import org.springframework.modulith.docs.Documenter.Options;

/** Rooms use each other through their front doors; which uses which is written down from the code. */
class RoomsTest {

    private static final Path FOLDER = Path.of("docs", "modules");

    private static final Pattern UNORDERED = Pattern.compile("\\|?\\* .*|SecondOpinionApplication\\S+ \\.\\[.*");

    private static final ApplicationModules ROOMS = ApplicationModules.of(SecondOpinionApplication.class);

    @Test
    void roomsUseEachOtherOnlyThroughTheirFrontDoor() {
        ROOMS.verify();
    }

    @Test
    void aRoomThatUsesAnotherWithoutLeaveIsNoticed() {
        ImportOption testsToo = location -> true;

        assertThatThrownBy(() -> ApplicationModules.of(NosyService.class.getPackageName(), testsToo)
                        .verify())
                .hasMessageContaining("Module 'stem' depends on module 'branch'");
    }

    @Test
    void theRoomsDrawThemselves() throws IOException {
        var plain = DiagramOptions.defaults().withStyle(DiagramStyle.UML);
        new Documenter(ROOMS, Options.defaults().withOutputFolder(FOLDER.toString()))
                .writeModulesAsPlantUml(plain)
                .writeIndividualModulesAsPlantUml(plain)
                .writeModuleCanvases()
                .writeAggregatingDocument(plain, Documenter.CanvasOptions.defaults());

        try (var files = Files.list(FOLDER)) {
            for (var file : files.toList()) {
                Files.writeString(file, ordered(Files.readAllLines(file)));
            }
        }
        assertThat(FOLDER.resolve("components.puml")).exists();
    }

    /** Lists and arrows come in any order; they are put into one, so that only a change of the code changes a file. */
    private static String ordered(List<String> lines) {
        var written = new StringBuilder();
        SortedSet<String> waiting = new TreeSet<>();
        for (var line : lines) {
            if (UNORDERED.matcher(line).matches()) {
                if (line.startsWith("|")) {
                    written.append('|');
                }
                waiting.add(line.replaceFirst("^\\|", "").stripTrailing());
            } else {
                waiting.forEach(item -> written.append(item).append('\n'));
                waiting.clear();
                written.append(line.stripTrailing()).append('\n');
            }
        }
        return written.toString();
    }
}
