/** Inquiries, their triage, the honest no, and the cost range with its acceptance. */
@ApplicationModule(allowedDependencies = {"cases", "clocks", "letters", "messages", "pathway"})
package org.secondopinion.intake;

import org.springframework.modulith.ApplicationModule;
