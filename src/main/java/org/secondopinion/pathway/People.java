package org.secondopinion.pathway;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The people with a login, as the engine and the rooms see them: no password, only active accounts. */
public interface People {

    Optional<Person> find(String username);

    List<Person> all();

    /** What people call whoever has this login, or had it: a name stays under what was done and signed. */
    Optional<String> nameOf(String username);

    /** By login, or by the name that people call each other by. */
    default Optional<Person> called(String name) {
        return find(name)
                .or(() -> all().stream()
                        .filter(person -> person.displayName().equalsIgnoreCase(name))
                        .findFirst());
    }

    default List<Person> inGroup(String group) {
        return all().stream().filter(person -> person.groups().contains(group)).toList();
    }

    /** {@code groups} are the names of the candidate groups of the models. */
    record Person(String username, String displayName, String email, Set<String> groups) {}
}
