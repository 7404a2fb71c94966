/** Working days, the clocks of a case, promises and treatment windows. */
@ApplicationModule(allowedDependencies = "cases")
package org.secondopinion.clocks;

import org.springframework.modulith.ApplicationModule;
