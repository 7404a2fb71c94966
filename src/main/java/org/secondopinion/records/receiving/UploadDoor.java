package org.secondopinion.records.receiving;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.records.FileRefusal;
import org.secondopinion.records.UploadRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * Takes files in by the tus protocol, version 1.0.0, with its extensions creation, termination and expiration. Each kind
 * of sender has a door at an address of its own, which knows who stands before it.
 */
public abstract class UploadDoor {

    private final TusUploads tus;

    protected UploadDoor(TusUploads tus) {
        this.tus = tus;
    }

    /** Who sends, for which case; whoever may not is sent away by an exception. */
    protected abstract Sender sender(Map<String, String> path, HttpServletRequest request);

    @RequestMapping(method = RequestMethod.OPTIONS)
    public ResponseEntity<Void> abilities(@PathVariable Map<String, String> path) {
        return tus.abilities();
    }

    /** What the sender has begun and not finished, to go on with. */
    @GetMapping
    public List<TusUploads.Unfinished> unfinished(@PathVariable Map<String, String> path, HttpServletRequest request) {
        return tus.unfinished(sender(path, request));
    }

    @PostMapping
    public ResponseEntity<Void> create(@PathVariable Map<String, String> path, HttpServletRequest request) {
        return tus.create(sender(path, request), request);
    }

    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    public ResponseEntity<Void> offset(
            @PathVariable Map<String, String> path, @PathVariable UUID id, HttpServletRequest request) {
        return tus.offset(sender(path, request), id);
    }

    @GetMapping("/{id}")
    public TusUploads.Outcome outcome(
            @PathVariable Map<String, String> path, @PathVariable UUID id, HttpServletRequest request) {
        return tus.outcome(sender(path, request), id);
    }

    @PatchMapping("/{id}")
    public ResponseEntity<Void> append(
            @PathVariable Map<String, String> path, @PathVariable UUID id, HttpServletRequest request)
            throws IOException {
        return tus.append(sender(path, request), id, request);
    }

    @DeleteMapping("/{id}")
    public ResponseEntity<Void> cancel(
            @PathVariable Map<String, String> path, @PathVariable UUID id, HttpServletRequest request) {
        return tus.cancel(sender(path, request), id);
    }

    /** A page that speaks the sender's language finds its own words by {@code code}. */
    @ExceptionHandler
    public ProblemDetail refused(UploadRefusal refusal) {
        var problem = ProblemDetail.forStatusAndDetail(status(refusal.why()), refusal.getMessage());
        problem.setProperty("code", refusal.why());
        return problem;
    }

    @ExceptionHandler
    public ProblemDetail refused(FileRefusal refusal) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, refusal.getMessage());
        problem.setProperty("code", refusal.why());
        return problem;
    }

    private static HttpStatus status(UploadRefusal.Why why) {
        return switch (why) {
            case TOO_LARGE, MORE_THAN_SAID -> HttpStatus.PAYLOAD_TOO_LARGE;
            case NO_ROOM -> HttpStatus.INSUFFICIENT_STORAGE;
            case NOT_AT_THIS_PLACE -> HttpStatus.CONFLICT;
            case BUSY -> HttpStatus.LOCKED;
            case NOT_SCANNED -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.UNPROCESSABLE_ENTITY;
        };
    }

    /** Whose file it is; nobody but {@code name} goes on with it or reads what became of it. */
    public record Sender(CaseId caseId, String name) {}
}
