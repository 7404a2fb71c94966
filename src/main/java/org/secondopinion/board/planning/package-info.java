/**
 * Which waiting case is discussed on which session of a board: the rules, the plan and its reasons. Knows neither tables
 * nor pages.
 */
package org.secondopinion.board.planning;
