package org.secondopinion.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondopinion.records.RecordDocument;

/** The numbers of the documents, in the order in which they are first named. */
final class Footnotes {

    private final Map<UUID, RecordDocument> documents;
    private final List<UUID> named = new ArrayList<>();

    Footnotes(List<RecordDocument> documents) {
        this.documents = documents.stream().collect(Collectors.toMap(RecordDocument::id, document -> document));
    }

    String of(Source source, UUID document, Integer page) {
        return source == Source.DOCUMENT
                ? of(document, page)
                : switch (source) {
                    case INQUIRY -> "inquiry";
                    case FAMILY -> "told by the family";
                    default -> "noted";
                };
    }

    String of(UUID document, Integer page) {
        if (!named.contains(document)) {
            named.add(document);
        }
        var number = named.indexOf(document) + 1;
        return page == null ? "[%d]".formatted(number) : "[%d] p. %d".formatted(number, page);
    }

    List<SummarySheet.Cited> cited() {
        return named.stream()
                .map(documents::get)
                .filter(Objects::nonNull)
                .map(document -> new SummarySheet.Cited(
                        named.indexOf(document.id()) + 1,
                        document.kind().words(),
                        Objects.toString(document.datedOn(), null),
                        document.pages(),
                        document.language()))
                .toList();
    }
}
