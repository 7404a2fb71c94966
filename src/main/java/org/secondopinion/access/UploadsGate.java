package org.secondopinion.access;

import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Stands before the uploads of a case: what each address there does is inherited, where no annotation of ours would be seen. */
@Component
class UploadsGate implements AuthorizationManager<RequestAuthorizationContext> {

    private final CaseAccess access;

    UploadsGate(CaseAccess access) {
        this.access = access;
    }

    @Override
    public AuthorizationDecision check(Supplier<Authentication> who, RequestAuthorizationContext asked) {
        var reference = asked.getVariables().get("reference");
        return new AuthorizationDecision(who.get() != null && access.mayUpload(who.get(), reference));
    }
}
