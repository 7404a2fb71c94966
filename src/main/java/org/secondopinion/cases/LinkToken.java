package org.secondopinion.cases;

import java.security.SecureRandom;
import java.util.Base64;

/** What makes a link unguessable: 32 random bytes as they may stand in an address. */
public final class LinkToken {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private LinkToken() {}

    public static String make() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
