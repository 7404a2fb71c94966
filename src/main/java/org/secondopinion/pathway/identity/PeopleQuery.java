package org.secondopinion.pathway.identity;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.secondopinion.pathway.People;

/** A search among the accounts. */
class PeopleQuery extends UserQueryImpl {

    private static final long serialVersionUID = 1;

    private final transient People people;

    PeopleQuery(People people, CommandExecutor executor) {
        super(executor);
        this.people = people;
    }

    @Override
    public long executeCount(CommandContext context) {
        return found().count();
    }

    @Override
    public List<User> executeList(CommandContext context, Page page) {
        return PeopleDirectory.page(found().toList(), page);
    }

    private Stream<User> found() {
        var candidates = id != null
                ? people.find(id).stream()
                : groupId != null ? people.inGroup(groupId).stream() : people.all().stream();
        return candidates
                .filter(person -> groupId == null || person.groups().contains(groupId))
                .filter(person -> ids == null || Arrays.asList(ids).contains(person.username()))
                .filter(person -> tenantId == null)
                .map(PeopleDirectory::user)
                .filter(user -> matches(user, User::getFirstName, firstName, firstNameLike))
                .filter(user -> matches(user, User::getLastName, lastName, lastNameLike))
                .filter(user -> matches(user, User::getEmail, email, emailLike));
    }

    private static boolean matches(User user, Function<User, String> part, String exactly, String like) {
        var value = part.apply(user).toLowerCase();
        return (exactly == null || value.equals(exactly.toLowerCase()))
                && (like == null || value.contains(like.replace("%", "").toLowerCase()));
    }
}
