/** The only door to the engine: what happened goes in, work lists come out. */
@ApplicationModule(allowedDependencies = "cases")
package org.secondopinion.pathway;

import org.springframework.modulith.ApplicationModule;
