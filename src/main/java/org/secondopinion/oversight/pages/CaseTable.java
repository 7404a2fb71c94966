package org.secondopinion.oversight.pages;

import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.Year;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The same cases as a table for a spreadsheet, written as it is read. */
@Service
public class CaseTable {

    private static final int MOST = 100_000;
    private static final int AT_ONCE = 1000;
    private static final String HEAD =
            "reference,status,standing,urgency,stage,coordinator,centre,country,tumour group,"
                    + "service,opened,records complete,reported,closed,promised working days,due on,latest useful on,"
                    + "forecast low,forecast mid,forecast high,waits for,since,incidents,days to complete,days to report";

    private final CasePages pages;
    private final Clock clock;

    CaseTable(CasePages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    /** A filter that can be read, for the answer to begin; a refusal comes before anything is written. */
    public void mustBeReadable(Map<String, String> asked) {
        new FilterReading(asked, Year.now(clock)).read();
    }

    public void write(Map<String, String> asked, Writer out) throws IOException {
        var filter = new FilterReading(asked, Year.now(clock)).read();
        out.write(HEAD + "\r\n");
        Cursor after = null;
        for (var written = 0; written < MOST; ) {
            var lines = pages.lines(filter, after, AT_ONCE);
            for (var line : lines) {
                out.write(line(line.item()));
            }
            written += lines.size();
            if (lines.size() < AT_ONCE) {
                return;
            }
            after = lines.get(lines.size() - 1).cursor();
        }
        out.write("\"There are more; this table ends after %d cases. Choose a shorter period.\"\r\n".formatted(MOST));
    }

    private static String line(CaseItem one) {
        var promise = one.promise();
        var forecast = one.forecast();
        return Stream.of(
                                one.reference(),
                                one.status(),
                                one.standing(),
                                one.urgency(),
                                one.stage(),
                                one.coordinator(),
                                one.centre(),
                                one.country(),
                                one.tumourGroup(),
                                one.serviceType(),
                                one.openedAt(),
                                one.completeAt(),
                                one.reportedAt(),
                                one.closedAt(),
                                promise == null ? null : promise.workingDays(),
                                promise == null ? null : promise.dueOn(),
                                one.window() == null ? null : one.window().latestUsefulOn(),
                                forecast == null ? null : forecast.low(),
                                forecast == null ? null : forecast.mid(),
                                forecast == null ? null : forecast.high(),
                                one.pause() == null ? null : one.pause().reason(),
                                one.pause() == null ? null : one.pause().since(),
                                one.incidents(),
                                one.daysToComplete(),
                                one.daysToReport())
                        .map(CaseTable::cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /** A spreadsheet takes what begins like a formula for one. */
    private static String cell(Object value) {
        var text = Objects.toString(value, "");
        if (!text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 && !(value instanceof Number)) {
            text = "'" + text;
        }
        return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
