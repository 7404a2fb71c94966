/** Letters set on paper: PDF/A-2 and PDF/UA with embedded fonts for Latin, Devanagari and Chinese. */
@ApplicationModule(allowedDependencies = "cases")
package org.secondopinion.letters;

import org.springframework.modulith.ApplicationModule;
