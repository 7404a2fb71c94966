package org.secondopinion.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.secondopinion.board.Specialty;
import org.secondopinion.cases.Refusal;
import org.secondopinion.pathway.People;

class DirectoryFileTest {

    private static final Path DEMO = Path.of("src/main/resources/demo");

    private final Directory directory = mock();
    private final People people = mock();
    private final DirectoryDesk desk =
            new DirectoryDesk(directory, new EntryChecks(people, mock(), java.time.Clock.systemUTC()));
    private List<Centre> centres = List.of();
    private List<Specialist> specialists = List.of();

    @BeforeEach
    void takeTheDemoDirectory() throws IOException {
        when(people.find(any()))
                .thenReturn(
                        Optional.of(new People.Person("somebody", "Somebody", "a@b.example", Set.of("specialist"))));
        know();
        desk.takeCentres(Files.readString(DEMO.resolve("centres.csv")));
        centres = written(0);
        know();
        desk.takeSpecialists(Files.readString(DEMO.resolve("specialists.csv")));
        specialists = written(1);
        know();
    }

    @Test
    void theDemoHasSixtyCentresAndFourHundredSpecialistsInTenCountries() {
        assertThat(centres).hasSize(60);
        assertThat(specialists).hasSize(400);
        assertThat(centres.stream().map(Centre::country).distinct()).hasSize(10).contains("IN", "CN", "DE", "US");
    }

    @Test
    void whatIsWrittenIsReadAsTheSameDirectory() {
        desk.takeCentres(desk.centresAsFile());
        assertThat(this.<Centre>written(0)).isEqualTo(centres);

        desk.takeSpecialists(desk.specialistsAsFile());
        assertThat(this.<Specialist>written(1)).isEqualTo(specialists);
    }

    @Test
    void everythingThatIsWrongIsNamedByRowAndColumnAndNothingIsTaken() {
        org.mockito.Mockito.clearInvocations(directory);
        var rows = desk.centresAsFile().lines().toArray(String[]::new);
        rows[3] = "Somewhere,,,ZZ,Europe/Berlin,3,REMOTE";
        rows[5] = "Elsewhere,,,DE,Europe/Bärlin,9,REMOTE; FAX";

        assertThatThrownBy(() -> desk.takeCentres(String.join("\r\n", rows)))
                .isInstanceOf(Refusal.class)
                .hasMessage("""
                        Nothing was saved.
                        Row 4, column country: a country is its code of two letters, such as IN.
                        Row 6, column zone: a time zone is written as Asia/Kolkata.
                        Row 6, column price band: a price band is a number from 1 to 5.
                        Row 6, column formats: a format is REMOTE, VIDEO, IN_PERSON or BOARD.""");
        verify(directory, never()).put(any(), any());
    }

    @Test
    void aSpecialistOfAnUnknownCentreOrWithASecondPersonsMailIsRefused() {
        var rows = desk.specialistsAsFile().lines().toArray(String[]::new);
        rows[2] = rows[1].replace("Nilgiri Cancer Centre", "Nowhere");

        assertThatThrownBy(() -> desk.takeSpecialists(String.join("\r\n", rows)))
                .hasMessageContaining("Row 3, column centre: the directory has no centre of this name.")
                .hasMessageContaining("Row 3, column mail: stands in the file twice.");
    }

    @Test
    void aLoginThatIsNoReviewersIsRefused() {
        when(people.find("admin"))
                .thenReturn(Optional.of(new People.Person("admin", "Tom", "t@b.example", Set.of("admin"))));
        var typed = new java.util.HashMap<>(SpecialistColumns.write(specialists.get(9)));
        typed.put("login", "admin");

        assertThatThrownBy(() -> desk.keepSpecialist(null, 0, typed))
                .hasMessageContaining("login: no specialist and no board chair has this login.");
    }

    @Test
    void aFileOfOtherColumnsAndALineThatIsCutOffAreRefused() {
        assertThatThrownBy(() -> desk.takeCentres("name,country\nA,DE"))
                .hasMessage("The first row must name the columns " + String.join(",", CentreColumns.NAMES) + ".");
        assertThatThrownBy(() -> desk.takeCentres(String.join(",", CentreColumns.NAMES) + "\r\n\"Half a"))
                .hasMessageContaining("a quotation mark in it is not closed");
        assertThatThrownBy(() -> desk.takeCentres(String.join(",", CentreColumns.NAMES) + "\r\nA,B"))
                .hasMessageContaining("Row 2 has 2 values, but there are 7 columns.");
    }

    @Test
    void noCellIsAFormulaAndEveryCellComesBackAsItWas() {
        var columns = List.of("name");
        for (var value : List.of(
                "=1+1", "+49", "-5", "@home", "\tx", "'=1", "''=1", "plain", "it's", "a,\"b\"\nc", "'quoted'")) {
            var file = DirectoryFile.write(columns, List.of(Map.of("name", value)));

            assertThat(file.lines().skip(1).findFirst().orElseThrow()).doesNotMatch("\"?[=+@\\t-].*");
            assertThat(DirectoryFile.read(file, columns)).containsExactly(Map.of("name", value));
        }
    }

    @Test
    void disciplinesAreTheSpecialtiesOfBoards() {
        assertThat(Arrays.stream(Discipline.values()).map(Enum::name))
                .containsExactly(
                        Arrays.stream(Specialty.values()).map(Enum::name).toArray(String[]::new));
    }

    private void know() {
        when(directory.snapshot()).thenReturn(new Snapshot(UUID.randomUUID(), centres, specialists));
        when(directory.specialist(any())).thenReturn(Optional.empty());
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> written(int place) {
        ArgumentCaptor<List<Centre>> ofCentres = ArgumentCaptor.forClass(List.class);
        ArgumentCaptor<List<Specialist>> ofSpecialists = ArgumentCaptor.forClass(List.class);
        verify(directory, org.mockito.Mockito.atLeastOnce()).put(ofCentres.capture(), ofSpecialists.capture());
        return (List<T>) (place == 0 ? ofCentres.getValue() : ofSpecialists.getValue());
    }
}
