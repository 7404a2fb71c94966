package org.secondopinion.board;

import java.util.Locale;
import org.secondopinion.cases.TextBundle;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What each specialty reads first, and the questions that its note for the board answers. */
@Component
public class NoteTemplates {

    private final MessageSource texts = TextBundle.named("board/notes");

    /** A note that is still to be filled in. */
    public String of(Specialty specialty) {
        return text(specialty, "asks");
    }

    String readsFirst(Specialty specialty) {
        return text(specialty, "reads");
    }

    private String text(Specialty specialty, String part) {
        return texts.getMessage(specialty.name() + "." + part, null, Locale.ENGLISH);
    }
}
