package org.secondopinion.matching;

/** Whom somebody suggests in their place; {@code mail} may be blank, a blank name suggests nobody. */
public record Colleague(String name, String mail) {

    public static final Colleague NOBODY = new Colleague("", "");

    boolean isNobody() {
        return name.isBlank() && mail.isBlank();
    }
}
