/** A visit to a specialist: appointment, invitation letter, check-list, what else is examined and at whose word. */
@NamedInterface("visit")
package org.secondopinion.report.visit;

import org.springframework.modulith.NamedInterface;
