package org.secondopinion.intake.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A field of the inquiry's pages; its name is its path in the {@link org.secondopinion.intake.Inquiry}.
 *
 * @param needed whether the inquiry can't be sent without it
 */
record Field(String name, Kind kind, boolean needed, List<Choices> choices) {

    private static final Set<String> OF_THE_WRITER = Set.of("contact.name", "contact.email", "contact.phone");

    enum Kind {
        LINE,
        TEXT,
        DAY,
        COUNTRY,
        SELECT,
        RADIO,
        MANY
    }

    /** What may be chosen, under a heading of its own when {@code group} is not null. */
    record Choices(String group, List<String> values) {

        static Choices of(String group, Enum<?>... values) {
            return new Choices(group, Stream.of(values).map(Enum::name).toList());
        }
    }

    static Field needed(String name, Kind kind, Choices... choices) {
        return new Field(name, kind, true, List.of(choices));
    }

    static Field optional(String name, Kind kind, Choices... choices) {
        return new Field(name, kind, false, List.of(choices));
    }

    /** The name without its number, by which texts are found. */
    public String key() {
        return name.replaceAll("\\[\\d+]", "");
    }

    public String id() {
        return name.replaceAll("\\W+", "-");
    }

    /** The names under which the browser sends it. */
    List<String> inputs() {
        return kind == Kind.DAY ? List.of(name + ".day", name + ".month", name + ".year") : List.of(name);
    }

    public String type() {
        return name.endsWith(".email") ? "email" : name.endsWith(".phone") ? "tel" : "text";
    }

    boolean isYesOrNo() {
        return offers("true");
    }

    boolean offers(String value) {
        return choices.stream().anyMatch(choice -> choice.values().contains(value));
    }

    /** What the browser may fill in: only what is about the person who writes. */
    public String autocomplete() {
        if (!OF_THE_WRITER.contains(name)) {
            return "off";
        }
        return type().equals("text") ? "name" : type();
    }
}
