package org.secondopinion.pathway.identity;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.secondopinion.pathway.People;

/** The accounts as the engine asks for them. Nobody logs in through the engine. */
class PeopleDirectory implements ReadOnlyIdentityProvider {

    private final People people;

    PeopleDirectory(People people) {
        this.people = people;
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        return false;
    }

    @Override
    public User findUserById(String userId) {
        return people.find(userId).map(PeopleDirectory::user).orElse(null);
    }

    @Override
    public UserQuery createUserQuery() {
        return new PeopleQuery(people, Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
    }

    @Override
    public UserQuery createUserQuery(CommandContext context) {
        return new PeopleQuery(people, null);
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new BadUserRequestException("People are not looked up by SQL here");
    }

    @Override
    public Group findGroupById(String groupId) {
        return GroupsQuery.KNOWN.contains(groupId) ? GroupsQuery.group(groupId) : null;
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new GroupsQuery(people, Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext context) {
        return new GroupsQuery(people, null);
    }

    @Override
    public Tenant findTenantById(String tenantId) {
        return null;
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new NoTenants(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext context) {
        return new NoTenants(null);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    static User user(People.Person person) {
        var user = new UserEntity(person.username());
        var words = person.displayName().strip().split("\\s+(?=\\S+$)");
        user.setFirstName(words.length > 1 ? words[0] : "");
        user.setLastName(words[words.length - 1]);
        user.setEmail(person.email());
        return user;
    }

    static <T> List<T> page(List<T> all, org.camunda.bpm.engine.impl.Page page) {
        return page == null
                ? all
                : all.stream()
                        .skip(page.getFirstResult())
                        .limit(page.getMaxResults())
                        .toList();
    }
}
