package org.secondopinion.oversight.acting;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Lets the engine check a manager's rights and keep the manager's name in its own log. */
@Component
class InTheNameOf {

    private static final List<String> GROUPS = List.of("manager");

    private final IdentityService identity;

    InTheNameOf(IdentityService identity) {
        this.identity = identity;
    }

    void manager(String login, Runnable deed) {
        identity.setAuthentication(login, GROUPS);
        try {
            deed.run();
        } finally {
            identity.clearAuthentication();
        }
    }
}
