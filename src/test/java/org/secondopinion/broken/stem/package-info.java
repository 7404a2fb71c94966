/** Breaks a rule of the rooms on purpose: it may use none, and uses one. */
@ApplicationModule(allowedDependencies = {})
package org.secondopinion.broken.stem;

import org.springframework.modulith.ApplicationModule;
