package org.secondopinion.messages;

import java.net.URI;
import java.util.UUID;

/** The links by which people set the password of their account. */
public interface AccountLinks {

    /** Made each time that a mail is written, so that no table holds what opens it. */
    Link of(UUID id);

    /** Where a link leads, and whose login it is for. */
    record Link(URI address, String username) {}
}
