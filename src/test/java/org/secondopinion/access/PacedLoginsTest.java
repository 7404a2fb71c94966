package org.secondopinion.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

class PacedLoginsTest {

    final Logins accounts = mock();
    final PacedLogins logins = new PacedLogins(accounts, NoOpPasswordEncoder.getInstance());

    @BeforeEach
    void oneAccount() {
        when(accounts.get(any())).thenAnswer(call -> {
            if (call.getArgument(0).equals("nair")) {
                return new Logins.LoggedIn("nair", "right", List.of(), UUID.randomUUID());
            }
            throw new UsernameNotFoundException("There is no such account.");
        });
    }

    @Test
    void anAddressHasThirtyWrongPasswords() {
        for (var tries = 0; tries < 30; tries++) {
            refused("login-" + tries, "203.0.113.7");
        }

        assertThatThrownBy(() -> logIn("nair", "right", "203.0.113.7"))
                .isInstanceOf(LockedException.class)
                .hasMessageStartingWith("Too many wrong passwords");
        assertThat(logIn("nair", "right", "203.0.113.8").isAuthenticated()).isTrue();
    }

    @Test
    void aLoginHasAHundredFromEverywhere() {
        for (var tries = 0; tries < 100; tries++) {
            refused(tries % 2 == 0 ? "nair" : "NAIR", "203.0.113." + tries);
        }

        assertThatThrownBy(() -> logIn("nair", "right", "198.51.100.1")).isInstanceOf(LockedException.class);
    }

    @Test
    void rightPasswordsCostNothing() {
        for (var times = 0; times < 200; times++) {
            assertThat(logIn("nair", "right", "203.0.113.7").isAuthenticated()).isTrue();
        }
    }

    private void refused(String login, String address) {
        assertThatThrownBy(() -> logIn(login, "wrong", address)).isInstanceOf(BadCredentialsException.class);
    }

    private Authentication logIn(String login, String password, String address) {
        var typed = UsernamePasswordAuthenticationToken.unauthenticated(login, password);
        typed.setDetails(new WebAuthenticationDetails(address, null));
        return logins.authenticate(typed);
    }
}
