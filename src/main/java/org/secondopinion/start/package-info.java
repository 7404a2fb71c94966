/** How the application starts: what it refuses to start with, and the one sentence that it then says. */
@ApplicationModule(allowedDependencies = {})
package org.secondopinion.start;

import org.springframework.modulith.ApplicationModule;
