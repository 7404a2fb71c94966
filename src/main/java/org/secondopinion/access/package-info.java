/** What each group reaches, who may read which case, and the record of every reading. */
@ApplicationModule(allowedDependencies = {"accounts", "cases", "pathway"})
package org.secondopinion.access;

import org.springframework.modulith.ApplicationModule;
