/** Next steps, what became of the advice, feedback, and the closing of a case. */
@ApplicationModule(allowedDependencies = {"cases", "pathway", "clocks", "messages", "report"})
package org.secondopinion.followup;

import org.springframework.modulith.ApplicationModule;
