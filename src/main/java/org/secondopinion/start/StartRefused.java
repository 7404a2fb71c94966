package org.secondopinion.start;

/** The application doesn't start; the message is the whole of what its operator reads. */
public class StartRefused extends RuntimeException {

    public StartRefused(String sentence) {
        super(sentence);
    }

    public StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
