/** The pages of the board coordinator. */
package org.secondopinion.board.web;
