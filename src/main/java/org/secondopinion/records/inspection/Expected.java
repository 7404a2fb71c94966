package org.secondopinion.records.inspection;

import java.time.LocalDate;
import org.secondopinion.cases.Patient;
import org.secondopinion.records.RecordKind;

/** What a file was sent as, whose it should be, and in which language its family reads. */
public record Expected(RecordKind kind, Patient patient, LocalDate today, String language) {}
