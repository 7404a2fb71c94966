/** The case in order: summary confirmed, biomarker gaps seen to, service chosen. */
@ApplicationModule(allowedDependencies = {"cases", "clocks", "intake", "pathway", "biomarkers", "summary"})
package org.secondopinion.preparation;

import org.springframework.modulith.ApplicationModule;
