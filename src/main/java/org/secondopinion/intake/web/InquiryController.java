package org.secondopinion.intake.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.secondopinion.cases.Refusal;
import org.secondopinion.intake.Idempotency;
import org.secondopinion.intake.Inquiries;
import org.secondopinion.intake.Inquiry;
import org.secondopinion.intake.WrongField;
import org.secondopinion.messages.FamilyLinks;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes inquiries from anybody. The body is measured before it is parsed, whatever its headers say. */
@RestController
class InquiryController {

    private static final String PLACE = "/api/inquiries";
    private static final int LARGEST_BODY = 1024 * 1024;
    private static final int LONGEST_KEY = 200;

    private final Inquiries inquiries;
    private final FamilyLinks links;
    private final Idempotency idempotency;
    private final InquiryPace pace;
    private final TransactionOperations transaction;
    private final ObjectMapper json;

    InquiryController(
            Inquiries inquiries,
            FamilyLinks links,
            Idempotency idempotency,
            InquiryPace pace,
            TransactionOperations transaction,
            ObjectMapper json) {
        this.inquiries = inquiries;
        this.links = links;
        this.idempotency = idempotency;
        this.pace = pace;
        this.transaction = transaction;
        this.json = json;
    }

    /** The case's reference and where the family finds its page. */
    record Received(String reference, URI familyLink) {}

    @Operation(
            summary = "Ask for a second opinion",
            requestBody =
                    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Inquiry.class))))
    @ApiResponse(
            responseCode = "201",
            description = "The case is open",
            content = @Content(schema = @Schema(implementation = Received.class)))
    @ApiResponse(responseCode = "429", description = "Too many from this address; nothing was stored")
    @ApiResponse(responseCode = "422", description = "Nothing was stored; errors names every wrong field")
    @PostMapping(path = PLACE, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> receive(
            @RequestHeader(name = "Idempotency-Key", required = false) String key, HttpServletRequest request)
            throws IOException {
        var body = bodyOf(request);
        var inquiry = inquiryIn(body);
        pace.keep(request.getRemoteAddr(), inquiry);
        var answer = key == null
                ? transaction.execute(status -> received(inquiry))
                : idempotency.once(PLACE, usable(key), body, () -> received(inquiry));
        return ResponseEntity.status(HttpStatus.CREATED)
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer);
    }

    private static byte[] bodyOf(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LARGEST_BODY) {
            throw new TooLarge();
        }
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new TooLarge();
        }
        return body;
    }

    private Inquiry inquiryIn(byte[] body) throws IOException {
        var reader = new InquiryReader();
        var inquiry = reader.read(body);
        var unread = reader.wrongFields();
        var wrong = inquiry == null
                ? unread
                : Stream.concat(
                                unread.stream(),
                                inquiries.wrongFieldsOf(inquiry).stream()
                                        .filter(field -> unread.stream()
                                                .noneMatch(
                                                        known -> known.field().equals(field.field()))))
                        .toList();
        if (inquiry == null || !wrong.isEmpty()) {
            throw new WrongFields(wrong);
        }
        return inquiry;
    }

    private static String usable(String key) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new Refusal("An Idempotency-Key has 1 to %d characters. Please send a shorter one or none."
                    .formatted(LONGEST_KEY));
        }
        return key;
    }

    private String received(Inquiry inquiry) {
        var caseId = inquiries.receive(inquiry);
        try {
            return json.writeValueAsString(new Received(caseId.reference(), links.of(caseId)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @ExceptionHandler
    ProblemDetail on(WrongFields wrong) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "The inquiry was not stored. Some fields must be corrected; see errors.");
        problem.setProperty("errors", wrong.fields);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(TooLarge tooLarge) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.PAYLOAD_TOO_LARGE, "An inquiry takes at most 1 MB. Records are uploaded later, one by one.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(InquiryPace.TooMany tooMany) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, tooMany.secondsToWait())
                .body(ProblemDetail.forStatusAndDetail(HttpStatus.TOO_MANY_REQUESTS, tooMany.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail on(JsonProcessingException malformed) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "The body is not well-formed JSON.");
    }

    private static class TooLarge extends RuntimeException {}

    private static class WrongFields extends RuntimeException {

        private final transient List<WrongField> fields;

        WrongFields(List<WrongField> fields) {
            this.fields = fields;
        }
    }
}
