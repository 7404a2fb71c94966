package org.secondopinion.access.guard;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondopinion.cases.Refusal;
import org.slf4j.LoggerFactory;

class QuietRefusalsTest {

    final Logger restErrors = (Logger) LoggerFactory.getLogger("org.camunda.bpm.engine.rest.exception");
    final ListAppender<ILoggingEvent> written = new ListAppender<>();
    final QuietRefusals quiet = new QuietRefusals();

    @BeforeEach
    void listen() {
        written.start();
        restErrors.addAppender(written);
        quiet.listen();
    }

    @AfterEach
    void leave() {
        quiet.leave();
        restErrors.detachAppender(written);
    }

    @Test
    void aRefusalIsAnAnswerAndNotWritten() {
        restErrors.warn("ENGINE-REST-HTTP500 Cannot submit task form\nCaused by: " + new Refusal("Typed: pain grows"));

        assertThat(written.list).isEmpty();
    }

    @Test
    void everythingElseIsWritten() {
        restErrors.warn("ENGINE-REST-HTTP500 The database is gone");
        LoggerFactory.getLogger("org.secondopinion").warn("About " + Refusal.class.getName());

        assertThat(written.list).hasSize(1);
    }
}
