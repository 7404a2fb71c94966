package org.secondopinion.pathway.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.secondopinion.pathway.People;

/** A search among the groups, which are fixed. */
class GroupsQuery extends GroupQueryImpl {

    static final List<String> KNOWN = List.of(
            "coordinator",
            "manager",
            "analyst",
            "board-coordinator",
            "specialist",
            "board-chair",
            "translator",
            "admin");

    private static final long serialVersionUID = 1;

    private final transient People people;

    GroupsQuery(People people, CommandExecutor executor) {
        super(executor);
        this.people = people;
    }

    @Override
    public long executeCount(CommandContext context) {
        return found().count();
    }

    @Override
    public List<Group> executeList(CommandContext context, Page page) {
        return PeopleDirectory.page(found().toList(), page);
    }

    private Stream<Group> found() {
        var ofMember = userId == null
                ? Set.copyOf(KNOWN)
                : people.find(userId).map(People.Person::groups).orElse(Set.of());
        return KNOWN.stream()
                .filter(ofMember::contains)
                .filter(group -> id == null || id.equals(group))
                .filter(group -> ids == null || Arrays.asList(ids).contains(group))
                .filter(group -> tenantId == null)
                .map(GroupsQuery::group)
                .filter(group -> name == null || name.equals(group.getName()))
                .filter(group -> nameLike == null
                        || group.getName()
                                .toLowerCase()
                                .contains(nameLike.replace("%", "").toLowerCase()))
                .filter(group -> type == null || type.equals(group.getType()));
    }

    /** {@code board-chair} is shown as "Board chair". */
    static Group group(String id) {
        var group = new GroupEntity(id);
        group.setName(Character.toUpperCase(id.charAt(0)) + id.substring(1).replace('-', ' '));
        group.setType("WORKFLOW");
        return group;
    }
}
