/** Who meets over which cases: the agenda, the quorum beforehand, and who is there. */
package org.secondopinion.board.gathering;
