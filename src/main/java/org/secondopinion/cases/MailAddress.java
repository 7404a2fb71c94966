package org.secondopinion.cases;

import java.util.regex.Pattern;

/** What a mail address looks like; whether it exists only a mail can tell. */
public final class MailAddress {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,100}@[^@\\s]{1,100}\\.[^@\\s]{2,50}");

    private MailAddress() {}

    public static boolean isOne(String text) {
        return ADDRESS.matcher(text).matches();
    }
}
