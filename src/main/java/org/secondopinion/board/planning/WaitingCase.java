package org.secondopinion.board.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.secondopinion.board.Specialty;
import org.secondopinion.cases.TumourType;

/**
 * A case that waits for its board, or stands on one already. {@code latestUseful} is null where no deadline is known,
 * {@code hospitalGroup} where the treating hospital belongs to none; {@code before} is where an earlier plan put it, null
 * when none did; one that is {@code fixed} there stays.
 */
public record WaitingCase(
        String reference,
        Weight weight,
        TumourType tumourType,
        Set<Specialty> specialties,
        Instant since,
        LocalDate latestUseful,
        String hospitalGroup,
        Set<UUID> involved,
        UUID before,
        boolean fixed) {

    /** How much a day of waiting weighs. */
    public enum Weight {
        ROUTINE(1),
        EXPEDITED(3),
        URGENT(9);

        private final int times;

        Weight(int times) {
            this.times = times;
        }

        public int times() {
            return times;
        }
    }

    /** Someone of the treating house, or seen before on this case, does not judge it. */
    boolean isJudgedBy(Person person) {
        return !involved.contains(person.id())
                && (hospitalGroup == null || !hospitalGroup.equals(person.hospitalGroup()));
    }
}
