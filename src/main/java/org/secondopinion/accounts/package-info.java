/** The accounts of everybody with a login: who has one, in which groups, and how its password is set. */
@ApplicationModule(allowedDependencies = {"cases", "pathway", "messages"})
package org.secondopinion.accounts;

import org.springframework.modulith.ApplicationModule;
