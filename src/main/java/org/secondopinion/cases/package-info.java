/** The stem: a case, its people, its questions, its consents, and what every room writes into its file. */
@ApplicationModule(allowedDependencies = {})
package org.secondopinion.cases;

import org.springframework.modulith.ApplicationModule;
