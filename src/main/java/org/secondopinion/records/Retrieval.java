package org.secondopinion.records;

import java.io.IOException;
import java.util.Collection;
import org.secondopinion.cases.CaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tries whether what was taken in can still be read: a document that cannot is not one that is absent. */
@Component
public class Retrieval {

    private static final Logger LOG = LoggerFactory.getLogger(Retrieval.class);

    private final RecordRequests requests;
    private final Documents contents;

    Retrieval(RecordRequests requests, Documents contents) {
        this.requests = requests;
        this.contents = contents;
    }

    /** Whether a document of one of these kinds that nobody refused cannot be opened. */
    public boolean failsFor(CaseId caseId, Collection<RecordKind> kinds) {
        return requests.documents(caseId).stream()
                .filter(document ->
                        kinds.contains(document.kind()) && !document.state().equals("REFUSED"))
                .anyMatch(document -> !opens(caseId, document));
    }

    boolean opens(CaseId caseId, RecordDocument document) {
        try (var content = contents.content(caseId, document.id()).stream()) {
            return content.read() >= 0;
        } catch (IOException | RuntimeException e) {
            LOG.warn("The document {} of {} cannot be read", document.id(), caseId, e);
            return false;
        }
    }
}
