package org.secondopinion.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** One question that the review must answer. */
@Embeddable
public record Question(
        @Enumerated(EnumType.STRING) @Column(name = "topic") QuestionTopic topic,
        @Column(name = "words") String words,

        @Enumerated(EnumType.STRING) @Column(name = "asked_by")
        Asker askedBy) {

    public Question(QuestionTopic topic, String words) {
        this(topic, words, Asker.FAMILY);
    }

    /** Who wishes to know. */
    public enum Asker {
        FAMILY,
        HOUSE
    }
}
