/** The tumour board: request, panel, meeting, notes, minutes, their authorisation, and the final board report. */
@ApplicationModule(allowedDependencies = {"cases", "clocks", "matching", "messages", "pathway", "records", "summary"})
package org.secondopinion.board;

import org.springframework.modulith.ApplicationModule;
