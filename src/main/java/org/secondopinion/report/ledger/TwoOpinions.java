package org.secondopinion.report.ledger;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.secondopinion.cases.CaseId;
import org.secondopinion.report.Concordance.Outcome;
import org.secondopinion.summary.FirstOpinion.Field;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Both opinions as the family reads them, once a person has confirmed that they differ. */
@Service
@Transactional(readOnly = true)
public class TwoOpinions {

    private final LedgerLines ledger;
    private final DoctorCalls calls;

    TwoOpinions(LedgerLines ledger, DoctorCalls calls) {
        this.ledger = ledger;
        this.calls = calls;
    }

    public boolean differ(CaseId caseId) {
        return ledger.differ(caseId);
    }

    /** Empty where no report is delivered, nobody has compared the opinions, or they do not differ. */
    public Optional<View> of(CaseId caseId) {
        if (!differ(caseId)) {
            return Optional.empty();
        }
        var rows = ledger.of(caseId).stream()
                .filter(line -> line.outcome() != null)
                .map(TwoOpinions::row)
                .toList();
        var call = calls.of(caseId).stream().reduce((earlier, later) -> later).orElse(null);
        var answer = call == null
                ? null
                : calls.answers(call.id()).stream()
                        .reduce((earlier, later) -> later)
                        .orElse(null);
        return Optional.of(new View(rows, call, answer));
    }

    /** The note is what a person wrote about it, not who said what. */
    private static Row row(LedgerLines.Line line) {
        var note = Objects.equals(line.reason(), line.proposedReason()) ? null : line.reason();
        return new Row(line.field(), line.outcome(), line.first(), line.second(), note);
    }

    /** The last call and the last answer to it; both may be null. */
    public record View(List<Row> rows, DoctorCall call, DoctorCall.Answer answer) {

        public List<Row> sideBySide() {
            return rows.stream()
                    .filter(row -> row.outcome() == Outcome.CHANGED || row.outcome() == Outcome.REFINED)
                    .toList();
        }

        public List<Row> confirmed() {
            return with(Outcome.CONFIRMED);
        }

        public List<Row> notCompared() {
            return with(Outcome.CANNOT_COMPARE);
        }

        private List<Row> with(Outcome outcome) {
            return rows.stream().filter(row -> row.outcome() == outcome).toList();
        }
    }

    /** One field; what is null is not said. */
    public record Row(Field field, Outcome outcome, String first, String second, String note) {}
}
