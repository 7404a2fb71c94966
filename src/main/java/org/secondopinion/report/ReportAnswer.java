package org.secondopinion.report;

/** What the report says to one question: an answer, or why there is none. */
record ReportAnswer(String answer, String notAnsweredBecause) {

    static ReportAnswer answered(String answer) {
        return new ReportAnswer(answer, null);
    }

    static ReportAnswer notAnswered(String because) {
        return new ReportAnswer(null, because);
    }

    String words() {
        return answer == null ? "Not answered: " + notAnsweredBecause : answer;
    }
}
