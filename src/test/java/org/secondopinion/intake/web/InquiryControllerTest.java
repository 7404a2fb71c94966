package org.secondopinion.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.intake.Idempotency;
import org.secondopinion.intake.Inquiries;
import org.secondopinion.intake.InquiriesForTests;
import org.secondopinion.pathway.Pathway;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionOperations;

class InquiryControllerTest {

    static final Path EXAMPLES = Path.of("examples/inquiries");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final CaseId CASE = CaseId.of("SO-2026-000123");

    final ObjectMapper json = new ObjectMapper();
    final Cases cases = mock();
    final Pathway pathway = mock();
    final Idempotency idempotency = mock();
    final Clock clock = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);
    final Inquiries inquiries = InquiriesForTests.with(
            cases, pathway, Validation.buildDefaultValidatorFactory().getValidator(), clock);
    final MockMvc web = MockMvcBuilders.standaloneSetup(new InquiryController(
                    inquiries,
                    caseId -> URI.create("https://secondopinion.example.org/family/token-of-" + caseId),
                    idempotency,
                    new InquiryPace(2, Duration.ZERO),
                    TransactionOperations.withoutTransaction(),
                    json))
            .build();

    @BeforeEach
    void casesCanBeOpened() {
        var file = mock(CaseFile.class);
        when(file.id()).thenReturn(CASE);
        when(cases.open(any())).thenReturn(file);
    }

    static Stream<Path> examples() throws IOException {
        return Files.list(EXAMPLES).filter(file -> file.toString().endsWith(".json"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleOpensACaseAndStartsItsPathway(Path example) throws Exception {
        send(Files.readString(example))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.reference").value(CASE.reference()))
                .andExpect(jsonPath("$.familyLink").value(containsString("/family/")));

        verify(pathway).inquiryReceived(CASE);
    }

    @Test
    void moreThanAnHoursNumberFromOneAddressIsRefused() throws Exception {
        var inquiry = Files.readString(EXAMPLES.resolve("nsclc.json"));
        for (var expected : List.of(201, 201, 429)) {
            web.perform(post("/api/inquiries")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(inquiry))
                    .andExpect(status().is(expected));
        }

        verify(cases, times(2)).open(any());
    }

    @Test
    void aPlanInDaysIsCountedFromToday() throws Exception {
        send(nsclc().toString());

        verify(cases)
                .open(argThat(opened -> opened.diagnosis().treatmentPlannedOn().equals(TODAY.plusDays(21))));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            /patient/birthDate                  | "2026-11-25"      | patient.birthDate                 | future
            /patient/birthDate                  | "1896-11-23"      | patient.birthDate                 | 130 years
            /patient/birthDate                  | "9th of March"    | patient.birthDate                 | date such as
            /patient/birthDate                  | null              | patient.birthDate                 | birth date
            /patient/country                    | "XX"              | patient.country                   | two-letter ISO code
            /patient/country                    | "in"              | patient.country                   | two-letter ISO code
            /patient/givenName                  | " "               | patient.givenName                 | given name
            /patient/givenName                  | 7                 | patient.givenName                 | wrong kind
            /patient/givenName                  | "two\\nlines"     | patient.givenName                 | one line
            /patient/sex                        | "F"               | patient.sex                       | FEMALE, MALE
            /patient                            | null              | patient                           | who the patient is
            /patient                            | "my mother"       | patient                           | wrong kind
            /contact/email                      | "anjali@pune"     | contact.email                     | mail address
            /contact/email                      | "a@b.org\\nBcc: c@d.org" | contact.email              | mail address
            /contact/language                   | "fr"              | contact.language                  | en, de, zh or hi
            /contact/phone                      | "call me"         | contact.phone                     | digits
            /homeTeam/email                     | "oncology"        | homeTeam.email                    | mail address
            /homeTeam/country                   | "England"         | homeTeam.country                  | two-letter ISO code
            /diagnosis/tumourType               | "LUNG"            | diagnosis.tumourType              | NSCLC_NON_SQUAMOUS
            /diagnosis/tumourType               | 3                 | diagnosis.tumourType              | NSCLC_NON_SQUAMOUS
            /diagnosis/tumourType               | null              | diagnosis.tumourType              | UNKNOWN is an answer
            /diagnosis/asTold                   | "nul \\u0000"     | diagnosis.asTold                  | control characters
            /diagnosis/inHospital               | "maybe"           | diagnosis.inHospital              | true or false
            /diagnosis/plannedTreatmentInDays   | -366              | diagnosis.plannedTreatmentInDays  | 365 days back
            /diagnosis/plannedTreatmentInDays   | 1.5               | diagnosis.plannedTreatmentInDays  | .
            /diagnosis/plannedTreatmentInDays   | 99999999999       | diagnosis.plannedTreatmentInDays  | .
            /diagnosis/plannedTreatmentOn       | "2026-12-15"      | diagnosis.plannedTreatmentInDays  | not both
            /questions                          | []                | questions                         | at least one question
            /questions                          | null              | questions                         | at least one question
            /questions/0/words                  | ""                | questions[0].words                | Write the question
            /questions/1/topic                  | "COST"            | questions[1].topic                | DIAGNOSIS, SURGERY
            /questions/0                        | null              | questions[0]                      | leave it out
            /redFlags                           | ["FEVER"]         | redFlags[0]                       | CORD_COMPRESSION
            /redFlags                           | [null]            | redFlags[0]                       | leave it out
            /nickname                           | "Anju"            | nickname                          | no such field
            /patient/name                       | {"first": "A"}    | patient.name                      | no such field
            """)
    void aWrongFieldIsNamedWithWhatToDo(String place, String value, String field, String message) throws Exception {
        send(with(place, json.readTree(value)).toString())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors[*].field").value(hasItem(field)))
                .andExpect(jsonPath("$.errors[?(@.field == '%s')].message".formatted(field))
                        .value(hasItem(containsString(message))));

        nothingWasStored();
    }

    @ParameterizedTest(name = "{0} of more than {1} characters")
    @CsvSource({
        "/patient/givenName, 200",
        "/contact/name, 200",
        "/diagnosis/asTold, 4000",
        "/diagnosis/treatmentProposed, 4000",
        "/questions/0/words, 2000"
    })
    void aTextMayBeAsLongAsItsLimitAndNotLonger(String place, int limit) throws Exception {
        send(with(place, json.valueToTree("x".repeat(limit))).toString()).andExpect(status().isCreated());
        send(with(place, json.valueToTree("x".repeat(limit + 1))).toString())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].message").value(containsString(limit + " characters")));
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() throws Exception {
        var inquiry = nsclc();
        ((ObjectNode) inquiry.at("/patient")).put("birthDate", "2126-01-01").put("sex", "F");
        ((ObjectNode) inquiry.at("/contact")).put("email", "nobody");
        inquiry.put("nickname", "Anju");

        var answer = send(inquiry.toString()).andReturn().getResponse().getContentAsString();

        assertThat(json.readTree(answer).at("/errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("patient.birthDate", "patient.sex", "contact.email", "nickname");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"patient\": {\"givenName\": }}", "{} {}", "{\"a\": 1, \"a\": 2}"})
    void whatIsNoJsonIsABadRequest(String body) throws Exception {
        send(body).andExpect(status().isBadRequest());

        nothingWasStored();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "7", "\"inquiry\""})
    void whatIsNoInquiryIsRefused(String body) throws Exception {
        send(body)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("(body)"));

        nothingWasStored();
    }

    @Test
    void aBodyOverOneMegabyteIsNotEvenParsed() throws Exception {
        send("{" + " ".repeat(1024 * 1024)).andExpect(status().isPayloadTooLarge());

        nothingWasStored();
    }

    @Test
    void aBodyOverOneMegabyteIsRefusedWithoutContentLengthToo() throws Exception {
        var body = ("{" + " ".repeat(1024 * 1024)).getBytes();
        web.perform(context -> new MockHttpServletRequest(context, "POST", "/api/inquiries") {
                    {
                        setContentType(MediaType.APPLICATION_JSON_VALUE);
                        setContent(body);
                    }

                    @Override
                    public long getContentLengthLong() {
                        return -1;
                    }
                })
                .andExpect(status().isPayloadTooLarge());
    }

    @Test
    void aRepeatedRequestGetsTheFirstAnswer() throws Exception {
        when(idempotency.once(eq("/api/inquiries"), eq("try-1"), any(), any())).thenReturn("{\"reference\":\"first\"}");

        web.perform(post("/api/inquiries")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Idempotency-Key", "try-1")
                        .content(nsclc().toString()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.reference").value("first"));
        nothingWasStored();
    }

    private void nothingWasStored() {
        verifyNoInteractions(pathway);
        verify(cases, never()).open(any());
    }

    private ResultActions send(String body) throws Exception {
        return web.perform(
                post("/api/inquiries").contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private ObjectNode nsclc() throws IOException {
        return (ObjectNode) json.readTree(EXAMPLES.resolve("nsclc.json").toFile());
    }

    private JsonNode with(String place, JsonNode value) throws IOException {
        var inquiry = nsclc();
        var cut = place.lastIndexOf('/');
        var parent = inquiry.at(place.substring(0, cut));
        var last = place.substring(cut + 1);
        if (parent.isArray()) {
            ((ArrayNode) parent).set(Integer.parseInt(last), value);
        } else {
            ((ObjectNode) parent).set(last, value);
        }
        return inquiry;
    }
}
