package org.secondopinion;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Everything that is logged until it is closed, at the level of production and our own code down to every detail. */
final class LogLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Logger everything = logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = logger(LogLines.class.getPackageName());
    private final Level level = everything.getLevel();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    LogLines() {
        setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        start();
        everything.setLevel(Level.INFO);
        ours.setLevel(Level.DEBUG);
        everything.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        // The tests' own database, which tells of everything that it refuses.
        if (event.getLoggerName().startsWith("io.zonky")) {
            return;
        }
        lines.add(event.getFormattedMessage() + " "
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy())));
    }

    String text() {
        return String.join("\n", lines);
    }

    @Override
    public void close() {
        everything.detachAppender(this);
        everything.setLevel(level);
        ours.setLevel(null);
        stop();
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
