package org.secondopinion.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.secondopinion.messages.Outbox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The link that leads back to an inquiry that is not sent yet. */
@Service
public class InquiryLinks {

    private final Outbox outbox;
    private final Clock clock;
    private final URI house;

    InquiryLinks(Outbox outbox, Clock clock, @Value("${second-opinion.base-url}") URI house) {
        this.outbox = outbox;
        this.clock = clock;
        this.house = house;
    }

    public URI of(String token) {
        return house.resolve("/inquiry/" + token);
    }

    /** Once a day to an address, however often it is asked for. */
    public void mail(InquiryDrafts.Draft draft, String address) {
        var onceADay = draft.token() + address + LocalDate.now(clock);
        outbox.toAsker(
                address,
                draft.language(),
                "inquiry-link",
                UUID.nameUUIDFromBytes(onceADay.getBytes(UTF_8)).toString(),
                of(draft.token()));
    }
}
