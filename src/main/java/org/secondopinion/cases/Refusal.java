package org.secondopinion.cases;

/** Something a person asked for that cannot be done; its message is the sentence that the person reads. */
public class Refusal extends RuntimeException {

    public Refusal(String sentence) {
        super(sentence);
    }
}
