/** Trials to ask about: searched by codes in a public register, picked by a person, never a promise. */
@ApplicationModule(allowedDependencies = {"cases", "biomarkers"})
package org.secondopinion.trials;

import org.springframework.modulith.ApplicationModule;
