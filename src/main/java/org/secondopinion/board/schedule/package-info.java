/** The schedule of the boards: what the planner is given, what it proposed, and what a person made of it. */
package org.secondopinion.board.schedule;
