package org.secondopinion.records.inspection;

import java.time.LocalDate;
import org.secondopinion.cases.Patient;
import org.secondopinion.records.RecordKind;

/** What a file was sent as, and whose it should be. */
public record Expected(RecordKind kind, Patient patient, LocalDate today) {}
