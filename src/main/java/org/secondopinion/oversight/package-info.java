/** What managers see: the stages, tasks and waits of cases, read from the engine's history. */
@ApplicationModule(allowedDependencies = {"cases", "clocks", "pathway", "messages", "handback"})
package org.secondopinion.oversight;

import org.springframework.modulith.ApplicationModule;
