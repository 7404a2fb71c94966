package org.secondopinion.access;

import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Stands before everything that belongs to a single case, so that nothing depends on each method's own rule: managers,
 * analysts and administrators come in only to read, and only while a manager has broken the glass.
 */
@Component
class CaseDoor implements AuthorizationManager<RequestAuthorizationContext> {

    private static final Set<String> WORK_ON_CASES =
            Set.of("coordinator", "board-coordinator", "specialist", "board-chair", "translator");

    private final BrokenGlass glass;

    CaseDoor(BrokenGlass glass) {
        this.glass = glass;
    }

    @Override
    public AuthorizationDecision check(Supplier<Authentication> who, RequestAuthorizationContext asked) {
        return new AuthorizationDecision(mayCome(who.get(), asked));
    }

    private boolean mayCome(Authentication who, RequestAuthorizationContext asked) {
        if (who == null || !who.isAuthenticated()) {
            return false;
        }
        var groups = who.getAuthorities().stream().map(GrantedAuthority::getAuthority);
        return groups.anyMatch(WORK_ON_CASES::contains)
                || HttpMethod.GET.matches(asked.getRequest().getMethod())
                        && glass.isOpen(asked.getVariables().get("reference"), who.getName());
    }
}
