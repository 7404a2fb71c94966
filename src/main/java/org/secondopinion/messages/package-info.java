/** What leaves the house: written in the transaction that causes it, sent afterwards, exactly once for each key. */
@ApplicationModule(allowedDependencies = {"cases", "pathway"})
package org.secondopinion.messages;

import org.springframework.modulith.ApplicationModule;
