package org.secondopinion.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondopinion.cases.Refusal;
import org.secondopinion.cases.TumourType;

/** Against a register of our own on this machine, which answers as ClinicalTrials.gov documents version 2. */
class TrialRegisterTest {

    static final Wanted LUNG_IN_INDIA = new Wanted(TumourType.NSCLC_NON_SQUAMOUS, List.of("ALK", "PD_L1"), "IN");

    final List<URI> asked = new ArrayList<>();
    HttpServer server;
    int status = 200;
    String answer;
    Duration delay = Duration.ZERO;

    @BeforeEach
    void openTheRegister() throws IOException {
        answer = Files.readString(Path.of("src/test/resources/trials/studies.json"));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v2/studies", exchange -> {
            asked.add(exchange.getRequestURI());
            try {
                Thread.sleep(delay.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            var body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void closeTheRegister() {
        server.stop(0);
    }

    @Test
    void onlyCodedWordsLeaveTheHouse() {
        register().search(LUNG_IN_INDIA);

        assertThat(asked).singleElement().satisfies(request -> {
            assertThat(request.getPath()).isEqualTo("/api/v2/studies");
            assertThat(URLDecoder.decode(request.getRawQuery(), StandardCharsets.UTF_8)
                            .split("&"))
                    .containsExactly(
                            "query.cond=non-small cell lung cancer",
                            "query.term=ALK AND PD-L1",
                            "query.locn=India",
                            "filter.overallStatus=RECRUITING",
                            "fields=NCTId|BriefTitle|OverallStatus|ContactsLocationsModule",
                            "pageSize=20");
        });
    }

    @Test
    void whatIsNotACodeIsRefusedBeforeAnybodyIsAsked() {
        assertThatThrownBy(() -> new Wanted(TumourType.NSCLC_NON_SQUAMOUS, List.of("Meera Deshpande"), "IN"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Choose markers from the list");
        assertThatThrownBy(() -> new Wanted(TumourType.UNKNOWN, List.of(), "IN"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new Wanted(TumourType.SCLC, List.of(), "Pune")).isInstanceOf(Refusal.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void aTrialShowsItsNumberTitleStatusPlacesOfTheCountryAndContact() {
        assertThat(register().search(LUNG_IN_INDIA))
                .containsExactly(
                        new Trial(
                                "NCT09000001",
                                "A Study of an Invented Drug in ALK-positive Lung Cancer",
                                "RECRUITING",
                                List.of("Example Cancer Centre, Mumbai, India"),
                                "Study Desk, +1 555 0100, desk@example.org"),
                        new Trial("NCT09000002", "A Second Invented Study", "RECRUITING", List.of(), null));
    }

    @Test
    void oneTrialIsReadByItsNumber() throws IOException {
        answer = new ObjectMapper().readTree(answer).path("studies").get(0).toString();

        assertThat(register().get("NCT09000001", null).places())
                .containsExactly("Example Cancer Centre, Mumbai, India", "Example Hospital, Boston, United States");
        assertThat(asked).extracting(URI::getPath).containsExactly("/api/v2/studies/NCT09000001");
    }

    @Test
    void aRegisterThatDoesNotAnswerAsItShouldIsSaidInASentence() {
        status = 503;
        assertThatThrownBy(() -> register().search(LUNG_IN_INDIA)).hasMessageContaining("answered with the error 503");
        status = 404;
        assertThatThrownBy(() -> register().get("NCT09999999", null)).hasMessageContaining("no trial of this number");
        status = 200;
        answer = "<html>";
        assertThatThrownBy(() -> register().search(LUNG_IN_INDIA)).hasMessageContaining("a form that we cannot read");
        delay = Duration.ofSeconds(3);
        assertThatThrownBy(() -> register().search(LUNG_IN_INDIA))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("did not answer within 1 seconds");
        server.stop(0);
        assertThatThrownBy(() -> register().search(LUNG_IN_INDIA)).hasMessageContaining("cannot be reached");
    }

    @Test
    void withoutAnAddressNobodyIsAsked() {
        var off = new TrialRegister("", Duration.ofSeconds(1), new ObjectMapper());

        assertThat(off.isOn()).isFalse();
        assertThatThrownBy(() -> off.search(LUNG_IN_INDIA)).hasMessageContaining("switched off");
    }

    @Test
    void everyTumourThatIsKnownCanBeSearched() {
        for (var type : TumourType.values()) {
            if (type != TumourType.UNKNOWN && type != TumourType.OTHER_SOLID) {
                assertThat(Wanted.conditions()).containsKey(type.name());
            }
        }
    }

    private TrialRegister register() {
        return new TrialRegister(
                "http://localhost:%d/api/v2/studies"
                        .formatted(server.getAddress().getPort()),
                Duration.ofSeconds(1),
                new ObjectMapper());
    }
}
