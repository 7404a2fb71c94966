package org.secondopinion.cases;

import java.util.List;

/** What one room shows of a case; sections are read by the Case file tab, the review desk and {@code /api/cases}. */
public interface CaseFileSection {

    /** Place on the page, in steps of ten along the pathway. */
    int order();

    Part of(CaseFile file, Audience audience);

    /** Who reads: specialists see no direct identifiers unless the patient consented. */
    enum Audience {
        COORDINATION,
        REVIEW
    }

    /** One section: a few labelled values, then tables. Empty facts and tables are not shown. */
    record Part(String key, String title, List<Fact> facts, List<Table> tables) {

        public static Part of(String key, String title, List<Fact> facts) {
            return new Part(key, title, facts, List.of());
        }
    }

    record Fact(String label, String value) {}

    record Table(String caption, List<String> columns, List<List<String>> rows) {}
}
