/** The structured summary of a case: facts with their provenance, its versions, and the two pages that leave the house. */
@ApplicationModule(allowedDependencies = {"cases", "clocks", "records", "biomarkers", "letters"})
package org.secondopinion.summary;

import org.springframework.modulith.ApplicationModule;
