package org.secondopinion.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;

/** The person who speaks for the patient; {@code language} is one of en, de, zh, hi. */
@Embeddable
public record Contact(
        @Column(name = "contact_name") String name,
        @Column(name = "contact_relation") String relation,
        @Column(name = "contact_email") String email,
        @Column(name = "contact_phone") String phone,
        @Column(name = "contact_language") String language) {

    /** The languages that families are written to in. */
    public static final List<String> LANGUAGES = List.of("en", "de", "zh", "hi");
}
