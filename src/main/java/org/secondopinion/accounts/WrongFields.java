package org.secondopinion.accounts;

import java.util.Map;
import org.secondopinion.cases.Refusal;

/** Nothing was changed; beside each field that is wrong stands what to do about it. */
public class WrongFields extends Refusal {

    private final transient Map<String, String> sentences;

    WrongFields(Map<String, String> sentences) {
        super("Nothing was saved. Please look at the fields that are marked.");
        this.sentences = Map.copyOf(sentences);
    }

    public Map<String, String> sentences() {
        return sentences;
    }
}
