/** Invitations to the sessions of a board: calendar mails, answers, and whether the quorum still holds. */
package org.secondopinion.board.invitations;
