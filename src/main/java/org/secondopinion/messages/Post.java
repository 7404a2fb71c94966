package org.secondopinion.messages;

/** The way a mail leaves the house; fails with any exception, and is then tried again. */
interface Post {

    void deliver(Mail mail);
}
