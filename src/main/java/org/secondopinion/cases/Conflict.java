package org.secondopinion.cases;

/** A refusal because somebody else has changed the same thing meanwhile. */
public class Conflict extends Refusal {

    public Conflict(String sentence) {
        super(sentence);
    }
}
