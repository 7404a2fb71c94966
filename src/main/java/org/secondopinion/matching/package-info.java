/** Specialists, short lists with reasons, and invitations. */
@ApplicationModule(
        allowedDependencies = {"accounts", "cases", "clocks", "pathway", "messages", "preparation", "summary"})
package org.secondopinion.matching;

import org.springframework.modulith.ApplicationModule;
