package org.secondopinion.access;

import java.util.Collection;
import java.util.UUID;
import org.secondopinion.accounts.Credentials;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Active accounts for Spring Security; a person's authorities are the plain names of the groups. */
@Component
class Logins {

    private final Credentials credentials;

    Logins(Credentials credentials) {
        this.credentials = credentials;
    }

    /** @throws UsernameNotFoundException when there is no such active account */
    LoggedIn get(String username) {
        var credential = credentials.of(username).orElseThrow(() -> new UsernameNotFoundException(username));
        var groups = AuthorityUtils.createAuthorityList(credential.groups());
        return new LoggedIn(username, credential.hash(), groups, credential.stamp());
    }

    @EventListener
    void note(AuthenticationSuccessEvent signIn) {
        if (signIn.getAuthentication().getPrincipal() instanceof LoggedIn person) {
            credentials.noteSignIn(person.getUsername());
        }
    }

    /** Whether what the person may do is still the same as at the login. */
    boolean stillHold(LoggedIn person) {
        return credentials.stillHold(person.getUsername(), person.stamp);
    }

    /** Somebody as the account was at the login. */
    static final class LoggedIn extends User {

        private static final long serialVersionUID = 1;

        private final UUID stamp;

        LoggedIn(String username, String password, Collection<? extends GrantedAuthority> groups, UUID stamp) {
            super(username, password, groups);
            this.stamp = stamp;
        }
    }
}
