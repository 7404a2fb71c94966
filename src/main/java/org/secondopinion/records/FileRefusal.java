package org.secondopinion.records;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.secondopinion.cases.Refusal;
import org.secondopinion.cases.TextBundle;
import org.springframework.context.MessageSource;

/** A file that cannot be taken for what it is; families read why in their language. */
public class FileRefusal extends Refusal {

    /** Each has a text in {@code records/file-refusals.properties}. */
    public enum Why {
        EMPTY,
        PROGRAM,
        OLD_OR_LOCKED_WORD,
        UNKNOWN_TYPE,
        LOCKED_PDF,
        BROKEN_PDF,
        PDF_WITHOUT_PAGES,
        BROKEN_PICTURE,
        DOCUMENT_WITH_PROGRAM,
        NO_WORD_DOCUMENT,
        BROKEN_DOCUMENT,
        BROKEN_DICOM,
        DICOM_DIRECTORY,
        BROKEN_ZIP,
        LOCKED_ZIP,
        ZIP_IN_ZIP,
        ZIP_LEADS_OUT,
        ZIP_BOMB,
        TOO_MANY_IN_ZIP,
        NO_IMAGES_IN_ZIP,
        ALL_IMAGES_BROKEN;

        private static final MessageSource TEXTS = TextBundle.named("records/file-refusals");

        /** @param language such as {@code de} */
        public String sentence(String language) {
            return TEXTS.getMessage(name(), null, Locale.forLanguageTag(language));
        }
    }

    private final Why why;

    public FileRefusal(Why why) {
        this(why, why.sentence("en"));
    }

    /** @param sentence that says more than the usual one */
    public FileRefusal(Why why, String sentence) {
        super(sentence);
        this.why = why;
    }

    /** The refusal with this code, if there is one of this kind; null has none. */
    static Optional<Refusal> of(String code, String sentence) {
        return Arrays.stream(Why.values())
                .filter(why -> why.name().equals(code))
                .findFirst()
                .map(why -> new FileRefusal(why, sentence));
    }

    public Why why() {
        return why;
    }
}
