package org.secondopinion.bench;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Something that leads cases through the pathway, one at a time, and is asked to do each step. */
interface Side {

    /** Begins a case and answers its reference. */
    String begin() throws Exception;

    /** How many messages to this case's pathway wait to be delivered. */
    default int undelivered(String reference, JdbcClient sql) {
        return 0;
    }

    void work(OpenTask task) throws Exception;

    /** The invited specialist accepts. */
    void acceptInvitation(String reference, String invitation) throws Exception;

    /** Fires a timer that lies weeks ahead. */
    void fire(String timer) throws Exception;
}
