package org.secondopinion.report;

/** How far a report has come. */
enum ReportState {
    DRAFT,
    COMPLETE,
    SIGNED,
    DELIVERED
}
