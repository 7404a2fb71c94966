/** A real PostgreSQL from Maven artifacts, for one machine with nothing installed; not part of the packaged jar. */
@ApplicationModule(allowedDependencies = "start")
package org.secondopinion.local;

import org.springframework.modulith.ApplicationModule;
