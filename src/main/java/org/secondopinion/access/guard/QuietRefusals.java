package org.secondopinion.access.guard;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import org.secondopinion.cases.Refusal;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.stereotype.Component;

/**
 * Keeps refused forms out of the log: they are answers, and may repeat what a person typed. The engine's REST interface
 * would write each with its stack trace, as text.
 */
@Component
class QuietRefusals extends TurboFilter {

    private static final String REST_ERRORS = "org.camunda.bpm.engine.rest.exception";
    private static final String REFUSED = Refusal.class.getName();

    @PostConstruct
    void listen() {
        context().addTurboFilter(this);
    }

    @PreDestroy
    void leave() {
        context().getTurboFilterList().remove(this);
    }

    @Override
    public FilterReply decide(
            Marker marker, Logger logger, Level level, String format, Object[] parameters, Throwable thrown) {
        return logger.getName().equals(REST_ERRORS) && format != null && format.contains(REFUSED)
                ? FilterReply.DENY
                : FilterReply.NEUTRAL;
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }
}
