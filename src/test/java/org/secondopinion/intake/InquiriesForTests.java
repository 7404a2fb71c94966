package org.secondopinion.intake;

import static org.mockito.Mockito.mock;

import jakarta.validation.Validator;
import java.time.Clock;
import org.secondopinion.cases.Cases;
import org.secondopinion.pathway.Pathway;

/** Lets tests of the web package make the service. */
public final class InquiriesForTests {

    private InquiriesForTests() {}

    public static Inquiries with(Cases cases, Pathway pathway, Validator validator, Clock clock) {
        return new Inquiries(cases, mock(), pathway, validator, clock);
    }
}
