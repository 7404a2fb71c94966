package org.secondopinion.pathway.identity;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_WORK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.UPDATE_TASK;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What each group may do in the engine. Rights to tasks come from the process definitions; nobody deploys, changes
 * variables or stores filters at run time but the administrator, who grants no rights either.
 */
@Component
@Order(10)
class GroupRights implements ApplicationRunner {

    private static final String EVERY = Authorization.ANY;

    private final AuthorizationService authorizations;

    GroupRights(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (var group : List.of("coordinator", "board-coordinator")) {
            grant(group, Resources.APPLICATION, "tasklist", ACCESS);
            grant(
                    group,
                    Resources.PROCESS_DEFINITION,
                    EVERY,
                    READ,
                    READ_INSTANCE,
                    READ_HISTORY,
                    READ_TASK,
                    UPDATE_TASK,
                    TASK_WORK);
        }
        grant("manager", Resources.APPLICATION, "tasklist", ACCESS);
        grant(
                "manager",
                Resources.PROCESS_DEFINITION,
                EVERY,
                READ,
                READ_INSTANCE,
                READ_HISTORY,
                READ_TASK,
                TASK_WORK,
                TASK_ASSIGN,
                RETRY_JOB);
        grant("analyst", Resources.PROCESS_DEFINITION, EVERY, READ, READ_INSTANCE, READ_HISTORY, READ_TASK);
        for (var group : List.of("manager", "analyst", "admin")) {
            grant(group, Resources.APPLICATION, "cockpit", ACCESS);
            grant(group, Resources.DEPLOYMENT, EVERY, READ);
            grant(group, Resources.DECISION_DEFINITION, EVERY, READ, Permissions.READ_HISTORY);
            grant(group, Resources.DECISION_REQUIREMENTS_DEFINITION, EVERY, READ);
        }
        grant("admin", Resources.PROCESS_DEFINITION, EVERY, READ, READ_INSTANCE, READ_HISTORY, READ_TASK, RETRY_JOB);
        for (var application : List.of("admin", "welcome")) {
            grant("admin", Resources.APPLICATION, application, ACCESS);
        }
        for (var resource : List.of(Resources.FILTER, Resources.BATCH, Resources.SYSTEM)) {
            grant("admin", resource, EVERY, ALL);
        }
        // To look at. Accounts and groups are kept by the application, and rights stand here.
        for (var resource : List.of(Resources.AUTHORIZATION, Resources.USER, Resources.GROUP)) {
            grant("admin", resource, EVERY, READ);
        }
        // What a person from outside does at the review desk; these groups never reach the engine's own pages.
        for (var group : List.of("specialist", "board-chair", "translator")) {
            grant(group, Resources.PROCESS_DEFINITION, EVERY, READ_TASK, TASK_WORK);
        }
    }

    /** Brings the group's right to exactly these permissions; again is no change. */
    void grant(String group, Resource resource, String id, Permission... permissions) {
        var existing = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        var right = existing == null ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT) : existing;
        right.setGroupId(group);
        right.setResource(resource);
        right.setResourceId(id);
        right.setPermissions(permissions);
        authorizations.saveAuthorization(right);
    }
}
