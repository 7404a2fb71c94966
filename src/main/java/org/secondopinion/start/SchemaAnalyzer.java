package org.secondopinion.start;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The tables don't belong to this version: nothing was touched. */
class SchemaAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, FlywayValidateException mismatch) {
        var isNewer = mismatch.getMessage().contains("not resolved locally");
        return new FailureAnalysis(
                isNewer
                        ? "The database was written by a newer version of Second Opinion: start that version, or"
                                + " restore the copy made before it was installed."
                        : "The tables were not made by this version's migrations: " + mismatch.getMessage(),
                null,
                mismatch);
    }
}
