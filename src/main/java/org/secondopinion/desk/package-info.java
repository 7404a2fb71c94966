/** The review desk: tasks, cases and forms for specialists, board chairs and translators. */
@ApplicationModule(allowedDependencies = {"cases", "pathway"})
package org.secondopinion.desk;

import org.springframework.modulith.ApplicationModule;
