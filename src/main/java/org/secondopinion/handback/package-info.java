/** The way back to the treating oncologist: letter, acknowledgement, decision. */
@ApplicationModule(allowedDependencies = {"cases", "pathway", "messages", "report"})
package org.secondopinion.handback;

import org.springframework.modulith.ApplicationModule;
