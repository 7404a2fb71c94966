package org.secondopinion.records;

import java.util.Arrays;
import java.util.Optional;
import org.secondopinion.cases.Refusal;

/** A file that cannot be taken for a reason that lies in its way here, not in what it is; families read why in their language. */
public class UploadRefusal extends Refusal {

    /** Each has a text for families and hospitals, {@code upload.refused.CLOSED} and so on. */
    public enum Why {
        CLOSED("This case is closed and takes no more documents."),
        NO_FILE("Please choose a file."),
        NO_KIND("Please choose what kind of record it is."),
        IN_THE_FUTURE("The date of a record cannot lie in the future."),
        TOO_LARGE("This file is too large for us to take in one. Please send it in parts, or call your coordinator."),
        NO_ROOM("We have no room left for this file at the moment. Please try again tomorrow; we are told of it."),
        TOO_MANY("Too many files are on their way already. Please let some of them finish first, or cancel them."),
        UNKNOWN_VERSION("The document that this one replaces is not in this case."),
        REPLACED("A newer version of that document is here already. Please replace that one."),
        BROKEN_OFF("The connection broke before the whole file was here. Please send it again."),
        BUSY("This file is being received already. Please wait a minute and try again."),
        NOT_AT_THIS_PLACE("What was sent does not begin where the file stopped. Please choose the file again."),
        MORE_THAN_SAID("More was sent than the file is long. Please choose the file again."),
        INFECTED("A virus was found in this file, so we have deleted it. Please send it from another device."),
        NOT_SCANNED(
                "Files cannot be checked for viruses at the moment, so this one is not taken. Please try again in an hour.");

        private final String sentence;

        Why(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Why why;

    public UploadRefusal(Why why) {
        super(why.sentence);
        this.why = why;
    }

    /** The refusal with this code, if there is one of this kind; null has none. */
    static Optional<Refusal> of(String code) {
        return Arrays.stream(Why.values())
                .filter(why -> why.name().equals(code))
                .findFirst()
                .map(UploadRefusal::new);
    }

    public Why why() {
        return why;
    }
}
