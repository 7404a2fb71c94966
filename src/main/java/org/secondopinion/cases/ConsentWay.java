package org.secondopinion.cases;

/** How a consent, or its withdrawal, reached us. */
public enum ConsentWay {
    INQUIRY,
    FAMILY_PAGE,
    TELEPHONE,
    MAIL,
    LETTER,
    IN_PERSON
}
