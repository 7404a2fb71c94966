package org.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.DiagramOptions.DiagramStyle;
import org.springframework.modulith.docs.Documenter.Options;

/** Writes down which room uses which, from the code. */
class ModuleDocsTest {

    private static final Path FOLDER = Path.of("docs", "modules");

    @Test
    void theRoomsDrawThemselves() {
        var plain = DiagramOptions.defaults().withStyle(DiagramStyle.UML);
        new Documenter(
                        ApplicationModules.of(SecondOpinionApplication.class),
                        Options.defaults().withOutputFolder(FOLDER.toString()))
                .writeModulesAsPlantUml(plain)
                .writeIndividualModulesAsPlantUml(plain)
                .writeModuleCanvases()
                .writeAggregatingDocument(plain, Documenter.CanvasOptions.defaults());

        assertThat(FOLDER.resolve("components.puml")).exists();
    }
}
