package org.secondopinion.accounts;

import java.time.Duration;
import java.time.Instant;

/** A link that its person can use now. */
public record PasswordLink(String username, Instant madeAt, Instant expiresAt) {

    /** Why a link was sent. */
    enum Kind {
        INVITATION(Duration.ofDays(7)),
        FORGOTTEN(Duration.ofHours(1));

        private final Duration valid;

        Kind(Duration valid) {
            this.valid = valid;
        }

        Duration valid() {
            return valid;
        }
    }
}
