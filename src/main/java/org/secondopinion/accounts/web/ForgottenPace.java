package org.secondopinion.accounts.web;

import org.secondopinion.cases.HourlyPace;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps one address from asking for links for many accounts. */
@Component
class ForgottenPace {

    private final HourlyPace addresses;

    ForgottenPace(@Value("${second-opinion.forgotten-passwords-per-hour:10}") int perHour) {
        this.addresses = new HourlyPace(perHour);
    }

    boolean allows(String address) {
        return addresses.take(address).isConsumed();
    }
}
