/** Checklist, requests, documents, specimens and translations of a case, and what is missing or too old. */
@ApplicationModule(allowedDependencies = {"cases", "clocks", "pathway", "messages", "letters"})
package org.secondopinion.records;

import org.springframework.modulith.ApplicationModule;
