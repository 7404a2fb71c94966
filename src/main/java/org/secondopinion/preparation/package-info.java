/** The case in order: summary with provenance, biomarker gaps and service type. */
@ApplicationModule(allowedDependencies = {"cases", "clocks", "intake", "pathway"})
package org.secondopinion.preparation;

import org.springframework.modulith.ApplicationModule;
