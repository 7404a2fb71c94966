package org.secondopinion.records.translation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;
import org.secondopinion.records.RecordRequests;
import org.secondopinion.records.translation.TranslationCheck.Difference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps certified translations; one that differs from its original in what must not change is explained or corrected. */
@Service
@Transactional
public class Translations {

    private final JdbcClient sql;
    private final RecordRequests requests;
    private final OriginalText originals;
    private final Clock clock;

    Translations(JdbcClient sql, RecordRequests requests, OriginalText originals, Clock clock) {
        this.sql = sql;
        this.requests = requests;
        this.originals = originals;
        this.clock = clock;
    }

    /** @throws Refusal naming what differs while nobody has said why it is right */
    public void keep(UUID request, Certified certified, String by) {
        var caseId = CaseId.of(requests.get(request).caseReference());
        var original = originals.of(caseId, request);
        var differences = original.map(text -> TranslationCheck.between(text, certified.words()))
                .orElse(List.of());
        if (!differences.isEmpty() && certified.differencesExplained() == null) {
            throw new Refusal(sentence(differences));
        }
        var id = UUID.randomUUID();
        insert(id, request, certified, original.isPresent(), by);
        differences.forEach(difference -> insert(id, difference));
        requests.translated(request);
    }

    private static String sentence(List<Difference> differences) {
        return differences.stream()
                .map(Difference::words)
                .collect(Collectors.joining(
                        "; ",
                        "Original and translation differ: ",
                        ". Please correct the translation, or write in 'Differences explained' why it is right."));
    }

    private void insert(UUID id, UUID request, Certified certified, boolean isCompared, String by) {
        sql.sql("insert into record_translations (id, request_id, words, certified_by, certified_at, original_language,"
                        + " certificate, is_compared, differences_explained) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        request,
                        certified.words(),
                        by,
                        Timestamp.from(clock.instant()),
                        certified.originalLanguage(),
                        certified.certificate(),
                        isCompared,
                        certified.differencesExplained())
                .update();
    }

    private void insert(UUID translation, Difference difference) {
        sql.sql("insert into translation_differences (translation_id, what, in_original, in_translation)"
                        + " values (?, ?, ?, ?)")
                .params(translation, difference.what(), difference.inOriginal(), difference.inTranslation())
                .update();
    }
}
