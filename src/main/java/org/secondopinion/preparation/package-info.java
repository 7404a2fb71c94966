/** The case in order: summary with provenance, biomarker gaps, service type and promise. */
@ApplicationModule(allowedDependencies = {"cases", "clocks", "pathway"})
package org.secondopinion.preparation;

import org.springframework.modulith.ApplicationModule;
