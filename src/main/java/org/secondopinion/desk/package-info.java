/** The review desk: tasks, cases and forms for specialists, board chairs and translators. */
@ApplicationModule(allowedDependencies = {"cases", "pathway", "records", "records :: receiving"})
package org.secondopinion.desk;

import org.springframework.modulith.ApplicationModule;
