package org.secondopinion.cases;

/**
 * Something a person asked for that cannot be done; its message is the sentence that the person reads. It names fields
 * and lines and never repeats what was typed, since the engine logs it.
 */
public class Refusal extends RuntimeException {

    public Refusal(String sentence) {
        super(sentence);
    }
}
