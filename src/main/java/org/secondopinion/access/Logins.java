package org.secondopinion.access;

import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Active accounts for Spring Security; a person's authorities are the plain names of the groups. */
@Component
class Logins implements UserDetailsService {

    private final Accounts accounts;

    Logins(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        var person = accounts.find(username).orElseThrow(() -> new UsernameNotFoundException(username));
        return new User(
                username,
                accounts.passwordHash(username).orElseThrow(() -> new UsernameNotFoundException(username)),
                AuthorityUtils.createAuthorityList(person.groups().toArray(String[]::new)));
    }
}
