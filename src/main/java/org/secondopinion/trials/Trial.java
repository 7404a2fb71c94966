package org.secondopinion.trials;

import java.util.List;

/**
 * A trial as the register shows it.
 *
 * @param status such as {@code RECRUITING}
 * @param places where it is open in the country that was asked for, or anywhere
 * @param contact may be null
 */
public record Trial(String nctNumber, String title, String status, List<String> places, String contact) {

    /** Where anybody may read more. */
    public String address() {
        return "https://clinicaltrials.gov/study/" + nctNumber;
    }
}
