package org.secondopinion.cases;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A room's texts in all languages; what a language lacks is said in English, whatever this machine speaks. */
public final class TextBundle {

    private TextBundle() {}

    /** @param names such as {@code mail/mails} for {@code mail/mails.properties} and {@code mail/mails_de.properties} */
    public static MessageSource named(String... names) {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames(names);
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
        return texts;
    }
}
