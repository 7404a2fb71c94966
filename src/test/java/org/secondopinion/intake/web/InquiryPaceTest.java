package org.secondopinion.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.secondopinion.ExampleCases;
import org.secondopinion.intake.Inquiry;

class InquiryPaceTest {

    final InquiryPace pace = new InquiryPace(4, Duration.ofMillis(200));

    @Test
    void anHoursNumberIsTakenTheSecondHalfSlowlyAndMoreIsRefused() {
        var inquiry = ExampleCases.inquiry("nsclc");

        assertThat(secondsFor(inquiry, 2)).isLessThan(0.2);
        assertThat(secondsFor(inquiry, 2)).isGreaterThan(0.2);
        assertThatThrownBy(() -> pace.keep("192.0.2.1", inquiry))
                .isInstanceOfSatisfying(
                        InquiryPace.TooMany.class,
                        tooMany -> assertThat(Integer.parseInt(tooMany.secondsToWait()))
                                .isBetween(1, 15 * 60))
                .hasMessageContaining("Nothing was stored");
    }

    @Test
    void anotherAddressHasANumberOfItsOwn() {
        var inquiry = ExampleCases.inquiry("nsclc");
        secondsFor(inquiry, 4);

        assertThatCode(() -> pace.keep("192.0.2.2", inquiry)).doesNotThrowAnyException();
    }

    @Test
    void whoMayBeInDangerIsNeverRefused() {
        secondsFor(ExampleCases.inquiry("nsclc"), 4);

        assertThatCode(() -> pace.keep("192.0.2.1", ExampleCases.inquiry("cord-compression")))
                .doesNotThrowAnyException();
    }

    private double secondsFor(Inquiry inquiry, int times) {
        var start = System.nanoTime();
        for (var time = 0; time < times; time++) {
            pace.keep("192.0.2.1", inquiry);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
