/** The pages of the boards: planning, agenda, attendance, case sheet and minutes, and the page behind a personal link. */
package org.secondopinion.board.web;
