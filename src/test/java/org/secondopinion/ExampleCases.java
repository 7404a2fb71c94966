package org.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.secondopinion.cases.CaseId;
import org.secondopinion.demo.CaseDriver;
import org.secondopinion.demo.TypicalAnswers;
import org.secondopinion.intake.Inquiry;

/** The example inquiries, and cases of theirs that are led to a task. */
public final class ExampleCases {

    private static final AtomicInteger FAMILIES = new AtomicInteger();

    private ExampleCases() {}

    /** The body of an inquiry, as the API takes it; each time of another family, whom nobody has reviewed before. */
    public static String json(String example) {
        try {
            return Files.readString(Path.of("examples/inquiries", example + ".json"))
                    .replaceFirst("(\"email\": \"[^@\"]+)@", "$1+" + FAMILIES.incrementAndGet() + "@");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Inquiry inquiry(String example) {
        try {
            return new ObjectMapper().findAndRegisterModules().readValue(json(example), Inquiry.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does what is to be done until a task waits; no time passes. */
    public static void lead(CaseDriver driver, CaseId caseId, String task, UnaryOperator<TypicalAnswers> otherwise) {
        while (driver.nextTask(caseId).filter(next -> next.key().equals(task)).isEmpty()) {
            assertThat(driver.step(caseId, otherwise.apply(driver.typicalAnswers(caseId))))
                    .as("something to do before " + task)
                    .isTrue();
        }
    }
}
