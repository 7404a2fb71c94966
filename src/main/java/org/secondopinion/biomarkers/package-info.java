/** Biomarkers: recorded results with their provenance, held against what the tumour needs. */
@ApplicationModule(allowedDependencies = {"cases", "clocks", "records"})
package org.secondopinion.biomarkers;

import org.springframework.modulith.ApplicationModule;
