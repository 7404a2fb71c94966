package org.secondopinion.letters;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line may end: where Java lets it end, but for the colon of a time such as 8:30. */
final class LineBreaks implements FSTextBreaker {

    private final FSTextBreaker lines;
    private String text = "";

    LineBreaks(String language) {
        this.lines = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.forLanguageTag(language)));
    }

    @Override
    public void setText(String text) {
        this.text = text;
        lines.setText(text);
    }

    @Override
    public int next() {
        var at = lines.next();
        while (isWithinTime(at)) {
            at = lines.next();
        }
        return at;
    }

    private boolean isWithinTime(int at) {
        return at > 0 && at < text.length() && text.charAt(at - 1) == ':' && Character.isDigit(text.charAt(at));
    }
}
