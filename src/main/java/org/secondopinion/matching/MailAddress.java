package org.secondopinion.matching;

import java.util.regex.Pattern;

/** What a mail address looks like; whether it exists only a mail can tell. */
final class MailAddress {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,100}@[^@\\s]{1,100}\\.[^@\\s]{2,50}");

    private MailAddress() {}

    static boolean isOne(String text) {
        return ADDRESS.matcher(text).matches();
    }
}
