/** Slides, blocks and blood on their way: a passport for each parcel, who has it, and when it must be back. */
package org.secondopinion.records.specimens;
