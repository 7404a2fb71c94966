package org.secondopinion.accounts;

import java.time.Instant;
import java.util.Set;

/** A person's login; {@code lastSignIn} is null before the first. {@code version} grows with each change by hand. */
public record Account(
        String username, String name, String mail, Set<String> groups, int version, State state, Instant lastSignIn) {

    public boolean isDeactivated() {
        return state == State.DEACTIVATED;
    }

    /** What an account can be; only an active one opens anything. */
    public enum State {
        INVITED("waits for its password"),
        ACTIVE("active"),
        DEACTIVATED("deactivated");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
