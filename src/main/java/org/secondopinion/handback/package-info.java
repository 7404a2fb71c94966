/** The way back to the treating oncologist: letter, acknowledgement, answers. */
@ApplicationModule(allowedDependencies = {"cases", "pathway", "messages", "report", "report :: ledger", "letters"})
package org.secondopinion.handback;

import org.springframework.modulith.ApplicationModule;
