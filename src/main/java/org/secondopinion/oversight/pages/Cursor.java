package org.secondopinion.oversight.pages;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.secondopinion.cases.Refusal;

/** Where a page ended: the group, the time or day, and the reference of its last case; the group may be null. */
record Cursor(String group, String at, String reference) {

    private static final String BETWEEN = "\n";

    static Cursor read(String mark) {
        if (mark == null || mark.isEmpty()) {
            return null;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(mark), StandardCharsets.UTF_8).split(BETWEEN, -1);
            if (parts.length == 3) {
                return new Cursor(parts[0].isEmpty() ? null : parts[0], parts[1], parts[2]);
            }
        } catch (IllegalArgumentException notOurs) {
            // said below
        }
        throw new Refusal("This mark of a page is not one of ours; begin with the first page.");
    }

    String write() {
        var text = String.join(BETWEEN, group == null ? "" : group, at, reference);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
