package org.secondopinion.family;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.secondopinion.cases.CaseId;
import org.secondopinion.records.RecordDocument;
import org.secondopinion.records.RecordKind;
import org.secondopinion.records.RecordRequest;
import org.secondopinion.records.RecordRequests;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody with a personal link is asked for, and what has come by that link. */
@Service
@Transactional(readOnly = true)
public class RecordsAsked {

    /** The name under which a family sends. */
    public static final String FAMILY = "family";

    private final RecordRequests requests;

    RecordsAsked(RecordRequests requests) {
        this.requests = requests;
    }

    public View ofFamily(CaseId caseId, Words words) {
        var files = requests.of(caseId).stream()
                .filter(request -> !request.isSpecimen() && request.state() != RecordRequest.State.WAIVED)
                .toList();
        var waiting = files.stream()
                .filter(request -> request.requirement().equals("REQUIRED"))
                .filter(request ->
                        request.state() == RecordRequest.State.REQUESTED || request.state() == RecordRequest.State.OPEN)
                .map(RecordRequest::kind)
                .toList();
        return view(caseId, FAMILY, waiting, files.stream().map(RecordRequest::kind), words);
    }

    public View ofHospital(CaseId caseId, HospitalLinks.Asked asked, Words words) {
        return view(caseId, asked.address(), asked.kinds(), Stream.of(), words);
    }

    private View view(CaseId caseId, String by, List<RecordKind> asked, Stream<RecordKind> more, Words words) {
        var kinds = Stream.of(asked.stream(), more, Stream.of(RecordKind.OTHER))
                .flatMap(some -> some)
                .distinct();
        return new View(
                choices(asked.stream(), words),
                choices(kinds, words),
                requests.documents(caseId).stream()
                        .filter(document -> document.uploadedBy().equals(by))
                        .map(document -> Sent.of(document, words))
                        .toList());
    }

    private static List<Choice> choices(Stream<RecordKind> kinds, Words words) {
        return kinds.map(kind -> new Choice(kind.name(), kind.words(words.language())))
                .toList();
    }

    /** What is waited for, what may be sent, those first, and what was. */
    public record View(List<Choice> asked, List<Choice> kinds, List<Sent> sent) {}

    /** A kind of record in somebody's language. */
    public record Choice(String code, String label) {}

    /** A document that came by the link; the refusal is null unless its state is REFUSED. */
    public record Sent(String kind, String fileName, Instant at, String state, String refusal) {

        static Sent of(RecordDocument document, Words words) {
            return new Sent(
                    document.kind().words(words.language()),
                    document.fileName(),
                    document.uploadedAt(),
                    document.state(),
                    document.refusalReason());
        }
    }
}
