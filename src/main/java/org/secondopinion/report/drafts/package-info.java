/** What somebody has typed for a task and not handed in yet. */
@NamedInterface("drafts")
package org.secondopinion.report.drafts;

import org.springframework.modulith.NamedInterface;
