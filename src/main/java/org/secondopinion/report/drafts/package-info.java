/** What somebody has typed for a task and not handed in yet. */
package org.secondopinion.report.drafts;
