/** The two opinions side by side: what the reviewers' verdicts propose for the ledger, and what families read of it. */
@NamedInterface("ledger")
package org.secondopinion.report.ledger;

import org.springframework.modulith.NamedInterface;
