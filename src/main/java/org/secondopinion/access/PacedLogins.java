package org.secondopinion.access;

import java.util.Locale;
import org.secondopinion.cases.HourlyPace;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks logins and passwords, and takes only so many wrong ones in an hour: from one address, and for one login from
 * everywhere. NIST SP 800-63B, 5.2.2, allows a hundred for one account. Nobody is shut out for long: what was used up comes
 * back one by one.
 */
@Component
class PacedLogins implements AuthenticationProvider {

    private static final int WRONG_FROM_AN_ADDRESS = 30;
    private static final int WRONG_FOR_A_LOGIN = 100;

    private final DaoAuthenticationProvider checks;
    private final HourlyPace addresses = new HourlyPace(WRONG_FROM_AN_ADDRESS);
    private final HourlyPace logins = new HourlyPace(WRONG_FOR_A_LOGIN);

    PacedLogins(Logins accounts, PasswordEncoder passwords) {
        this.checks = new DaoAuthenticationProvider(accounts::get);
        this.checks.setPasswordEncoder(passwords);
    }

    /** @throws LockedException when too many were wrong for now; the password is not looked at then */
    @Override
    public Authentication authenticate(Authentication typed) {
        var address = address(typed);
        var login = typed.getName().toLowerCase(Locale.ROOT);
        if (addresses.isUsedUp(address) || logins.isUsedUp(login)) {
            throw new LockedException(
                    "Too many wrong passwords came within an hour. Please try again in some minutes.");
        }
        try {
            return checks.authenticate(typed);
        } catch (BadCredentialsException wrong) {
            addresses.take(address);
            logins.take(login);
            throw wrong;
        }
    }

    private static String address(Authentication typed) {
        return typed.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "inside";
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
