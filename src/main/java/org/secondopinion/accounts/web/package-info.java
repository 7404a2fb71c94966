/** The administrators' pages of accounts, and the pages on which a person sets the own password. */
package org.secondopinion.accounts.web;
