package org.secondopinion.report;

import java.time.Instant;
import java.util.List;

/** A report as its family reads it; {@code dissent} may be null. */
public record DeliveredReport(
        int version,
        List<Answered> answers,
        List<String> recommendations,
        String dissent,
        String plainLanguage,
        List<String> signers,
        Instant signedAt,
        Instant deliveredAt,
        List<Addition> addenda,
        String disclaimer) {

    /** One of the family's questions; both parts are null where the report went on incomplete. */
    public record Answered(int number, String question, String answer, String notAnsweredBecause) {}

    /** A follow-up question with its answer; {@code remark} may be null. */
    public record Addition(String question, String answer, String remark, String signedBy, Instant deliveredAt) {}
}
