package org.secondopinion.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.secondopinion.cases.Refusal;

class AppointmentTest {

    @Test
    void anHourCountsWhereTheBoardMeets() {
        var appointment = Appointment.of(LocalDate.of(2026, 12, 1), "16:30", "Asia/Kolkata", null);

        assertThat(appointment.instant()).isEqualTo(Instant.parse("2026-12-01T11:00:00Z"));
    }

    @Test
    void anHourThatTheClocksSkipIsRefused() {
        assertThatThrownBy(() -> Appointment.of(LocalDate.of(2027, 3, 28), "02:30", "Europe/Berlin", null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("the clocks skip it");
    }

    @Test
    void whatIsNoTimeIsRefused() {
        assertThatThrownBy(() -> Appointment.of(LocalDate.of(2026, 12, 1), "half past four", "Asia/Kolkata", null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("such as 16:30");
    }

    @Test
    void aCaseIsNotListedWithoutADate() {
        assertThatThrownBy(() -> Appointment.of(null, "16:30", "Asia/Kolkata", null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("with a date");
    }
}
