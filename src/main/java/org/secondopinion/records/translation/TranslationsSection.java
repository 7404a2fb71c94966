package org.secondopinion.records.translation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseFileSection;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.PlainWords;
import org.secondopinion.records.RecordKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Translations with who certified them, and what reviewers must know of their difference from the original. */
@Component
class TranslationsSection implements CaseFileSection {

    private static final String ROWS = """
            select r.kind, t.words, t.certified_by, t.certificate, t.certified_at, t.original_language, t.is_compared,
                   t.differences_explained,
                   (select string_agg(d.what || ' (' || d.in_original || ' in the original, ' || d.in_translation
                                      || ' in the translation)', '; ' order by d.what)
                      from translation_differences d where d.translation_id = t.id) as differences
              from record_translations t
              join record_requests r on r.id = t.request_id
             where r.case_reference = ?
             order by t.certified_at""";

    private final JdbcClient sql;

    TranslationsSection(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public int order() {
        return 32;
    }

    @Override
    public Part of(CaseFile file, Audience audience) {
        return new Part(
                "translations",
                "Translations",
                List.of(),
                List.of(new Table(
                        "Certified translations",
                        List.of("Record", "From", "Translation", "Certified by", "On", "Compared with the original"),
                        translations(file.id()).stream()
                                .map(TranslationsSection::row)
                                .toList())));
    }

    private List<Translation> translations(CaseId caseId) {
        return sql.sql(ROWS).param(caseId.reference()).query(Translation.class).list();
    }

    private static List<String> row(Translation translation) {
        return List.of(
                translation.kind().words(),
                language(translation.originalLanguage()),
                translation.words(),
                translation.certificate() == null
                        ? translation.certifiedBy()
                        : "%s (%s)".formatted(translation.certifiedBy(), translation.certificate()),
                PlainWords.of(translation.certifiedAt()),
                compared(translation));
    }

    private static String language(String code) {
        return code == null || code.equals("other")
                ? ""
                : Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
    }

    private static String compared(Translation translation) {
        if (!translation.isCompared()) {
            return "Not compared: the original has no text that a machine can read.";
        }
        return translation.differences() == null
                ? "No difference in numbers, units, dates, sides, negations, results and drugs."
                : "Differs in %s. The translator: %s"
                        .formatted(translation.differences(), Objects.toString(translation.differencesExplained(), ""));
    }

    /** Language, certificate, differences and explanation may be null. */
    private record Translation(
            RecordKind kind,
            String words,
            String certifiedBy,
            String certificate,
            Instant certifiedAt,
            String originalLanguage,
            boolean isCompared,
            String differencesExplained,
            String differences) {}
}
