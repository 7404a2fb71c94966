/** Working days, the clocks of a case, promises and treatment windows. */
@ApplicationModule(allowedDependencies = {"cases", "messages", "pathway", "start"})
package org.secondopinion.clocks;

import org.springframework.modulith.ApplicationModule;
