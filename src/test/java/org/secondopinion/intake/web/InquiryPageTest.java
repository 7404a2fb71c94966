package org.secondopinion.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.intake.Answers;
import org.secondopinion.intake.InquiriesForTests;
import org.secondopinion.intake.InquiryDrafts;
import org.secondopinion.intake.InquiryLinks;
import org.secondopinion.pathway.Pathway;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class InquiryPageTest {

    static final String TOKEN = "a-token";
    static final CaseId CASE = CaseId.of("SO-2026-000123");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    final ObjectMapper json = new ObjectMapper();
    final Cases cases = mock();
    final Pathway pathway = mock();
    final InquiryDrafts drafts = mock();
    final InquiryLinks links = mock();
    final Clock clock = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);
    final Map<String, List<String>> kept = new HashMap<>();
    final Proofreader proofreader = new Proofreader(
            InquiriesForTests.with(
                    cases, pathway, Validation.buildDefaultValidatorFactory().getValidator(), clock),
            clock);
    final DraftPages pages = new DraftPages(drafts, proofreader, links);
    final MockMvc web = MockMvcBuilders.standaloneSetup(
                    new InquiryPageController(drafts, pages),
                    new InquirySendingController(
                            drafts,
                            pages,
                            proofreader,
                            new InquiryPace(100, Duration.ZERO),
                            InquiriesForTests.with(
                                    cases,
                                    pathway,
                                    Validation.buildDefaultValidatorFactory().getValidator(),
                                    clock),
                            cases,
                            caseId -> URI.create("https://secondopinion.example.org/family/x")))
            .setControllerAdvice(new UnknownDrafts())
            .build();

    @BeforeEach
    void aDraftIsKept() {
        when(links.of(any())).thenReturn(URI.create("https://secondopinion.example.org/inquiry/" + TOKEN));
        when(drafts.find(TOKEN)).thenAnswer(asked -> Optional.of(draft()));
        when(drafts.keep(anyString(), any())).thenAnswer(asked -> {
            kept.putAll(asked.getArgument(1));
            return true;
        });
        when(drafts.sendOnce(anyString(), any())).thenAnswer(asked -> {
            Function<Answers, Optional<CaseId>> opening = asked.getArgument(1);
            return opening.apply(new Answers(kept));
        });
        var file = mock(CaseFile.class);
        when(file.id()).thenReturn(CASE);
        when(cases.open(any())).thenReturn(file);
    }

    static Stream<Path> examples() throws IOException {
        return Files.list(Path.of("examples/inquiries"))
                .filter(file -> file.toString().endsWith(".json"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatIsTypedIsTheInquiryThatTheApiWouldTake(Path example) throws Exception {
        var told = (ObjectNode) json.readTree(example.toFile());
        var planned =
                TODAY.plusDays(told.at("/diagnosis/plannedTreatmentInDays").asInt());
        kept.putAll(typed(told));
        if (told.at("/diagnosis").has("plannedTreatmentInDays")) {
            kept.putAll(day("diagnosis.plannedTreatmentOn", planned));
            ((ObjectNode) told.get("diagnosis")).remove("plannedTreatmentInDays");
            ((ObjectNode) told.get("diagnosis")).put("plannedTreatmentOn", planned.toString());
        }

        var proof = proofreader.read(new Answers(kept));

        assertThat(proof.wrong()).isEmpty();
        // A page sends an empty list where the API may leave it out.
        List.of("countriesWished", "languagesWished").forEach(told::withArray);
        var expected = new InquiryReader().read(json.writeValueAsBytes(told));
        assertThat(proof.inquiry())
                .usingRecursiveComparison()
                .ignoringFields("consents", "redFlags", "homeTeam")
                .isEqualTo(expected);
        assertThat(proof.inquiry().redFlags()).containsExactlyInAnyOrderElementsOf(expected.redFlags());
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            contact.email                  | anjali@pune     | who
            contact.phone                  | call me         | who
            contact.language               | fr              | who
            patient.birthDate.year         | 2027            | patient
            patient.birthDate.month        | March           | patient
            patient.birthDate.day          | 31              | patient
            patient.country                | XX              | patient
            patient.sex                    | F               | patient
            diagnosis.tumourType           | LUNG            | illness
            diagnosis.inHospital           | ''              | illness
            diagnosis.inHospital           | maybe           | illness
            diagnosis.plannedTreatmentOn.day | 12            | illness
            redFlags                       | HEADACHE        | signs
            questions[0].words             | ''              | questions
            questions[0].topic             | WEATHER         | questions
            homeTeam.email                 | the hospital    | team
            formatWished                   | SOON            | wishes
            consents                       | EVERYTHING      | wishes
            countriesWished                | ATLANTIS        | wishes
            languagesWished                | fr              | wishes
            homeTeam.hardToTell            | sometimes       | team
            """)
    void aWrongFieldIsShownOnItsPageAndKeptAsItWasTyped(String input, String value, String step) throws Exception {
        kept.putAll(typed((ObjectNode) nsclc()));
        kept.put("patient.birthDate.month", List.of("2"));
        kept.put(input, List.of(value));

        save(step, "next").andExpect(redirectedUrl("/inquiry/%s/%s?look=true".formatted(TOKEN, step)));

        assertThat(kept.get(input)).containsExactly(value);
        var wrong = proofreader.read(new Answers(kept)).wrong();
        assertThat(wrong).hasSize(1).allMatch(field -> field.inputs().contains(input));
        web.perform(post("/inquiry/{token}/check", TOKEN).param("go", "send"))
                .andExpect(redirectedUrl("/inquiry/" + TOKEN + "/check"));
        verifyNoInteractions(pathway);
    }

    @Test
    void everyPageLeadsToTheNextAndBack() throws Exception {
        kept.putAll(typed((ObjectNode) nsclc()));
        var order = List.of("who", "patient", "illness", "signs", "questions", "team", "wishes", "check");

        for (var at = 0; at < order.size() - 1; at++) {
            save(order.get(at), "next").andExpect(redirectedUrl("/inquiry/" + TOKEN + "/" + order.get(at + 1)));
            save(order.get(at), "back")
                    .andExpect(redirectedUrl("/inquiry/" + TOKEN + "/" + order.get(Math.max(0, at - 1))));
        }
        web.perform(get("/inquiry/{token}", TOKEN)).andExpect(redirectedUrl("/inquiry/" + TOKEN + "/check"));
    }

    @Test
    void anInquiryIsReceivedWhenEverythingIsRight() throws Exception {
        kept.putAll(typed((ObjectNode) nsclc()));

        web.perform(post("/inquiry/{token}/check", TOKEN).param("go", "send"))
                .andExpect(redirectedUrl("/inquiry/" + TOKEN + "/sent"));

        verify(pathway).inquiryReceived(CASE);
    }

    @Test
    void aQuestionThatIsLeftOutBetweenTwoIsNoQuestion() throws Exception {
        kept.putAll(typed((ObjectNode) nsclc()));
        kept.put("questions[1].words", List.of(" "));
        kept.put("questions[1].topic", List.of(""));
        kept.put("questions[2].words", List.of("x".repeat(2001)));

        var proof = proofreader.read(new Answers(kept));

        assertThat(proof.inquiry().questions()).hasSize(2);
        assertThat(proof.wrong()).extracting(Field::name).containsExactly("questions[2].words");
    }

    @Test
    void whatIsFarTooLongIsShownAgainAndNotKept() throws Exception {
        doReturn(false).when(drafts).keep(anyString(), any());

        web.perform(post("/inquiry/{token}/illness", TOKEN).param("diagnosis.asTold", "x".repeat(200_000)))
                .andExpect(status().isOk())
                .andExpect(view().name("inquiry/step"))
                .andExpect(page -> assertThat(
                                ((StepView) page.getModelAndView().getModel().get("view")).typed("diagnosis.asTold"))
                        .hasSize(200_000));
    }

    @Test
    void aTickThatIsTakenBackIsForgotten() throws Exception {
        kept.put("redFlags", List.of("SEVERE_BLEEDING"));

        web.perform(post("/inquiry/{token}/signs", TOKEN));

        assertThat(kept.get("redFlags")).isEmpty();
    }

    @Test
    void aLinkThatIsNotKnownLeadsToTheStart() throws Exception {
        web.perform(get("/inquiry/another-token/who"))
                .andExpect(status().isNotFound())
                .andExpect(view().name("inquiry/start"));
        verify(drafts, never()).keep(any(), any());
    }

    private ResultActions save(String step, String go) throws Exception {
        var request = post("/inquiry/{token}/{step}", TOKEN, step).param("go", go);
        Step.at(step).orElseThrow().fields().stream()
                .flatMap(field -> field.inputs().stream())
                .filter(input -> !kept.getOrDefault(input, List.of()).isEmpty())
                .forEach(input -> request.param(input, kept.get(input).toArray(String[]::new)));
        return web.perform(request);
    }

    private InquiryDrafts.Draft draft() {
        return new InquiryDrafts.Draft(TOKEN, "en", new Answers(Map.copyOf(kept)), Optional.empty());
    }

    private JsonNode nsclc() throws IOException {
        return json.readTree(Path.of("examples/inquiries/nsclc.json").toFile());
    }

    private static Map<String, List<String>> day(String field, LocalDate day) {
        return Map.of(
                field + ".day", List.of(Integer.toString(day.getDayOfMonth())),
                field + ".month", List.of(Integer.toString(day.getMonthValue())),
                field + ".year", List.of(Integer.toString(day.getYear())));
    }

    /** An example as a family would type it. */
    private static Map<String, List<String>> typed(ObjectNode told) {
        var typed = new HashMap<String, List<String>>();
        Step.allFields().forEach(field -> {
            var value = told.at(
                    "/" + field.name().replace('.', '/').replace("[", "/").replace("]", ""));
            if (value.isArray()) {
                typed.put(
                        field.name(),
                        IntStream.range(0, value.size())
                                .mapToObj(at -> value.get(at).asText())
                                .toList());
            } else if (field.kind() == Field.Kind.DAY && value.isTextual()) {
                typed.putAll(day(field.name(), LocalDate.parse(value.asText())));
            } else if (value.isValueNode()) {
                typed.put(field.name(), List.of(value.asText()));
            }
        });
        return typed;
    }
}
