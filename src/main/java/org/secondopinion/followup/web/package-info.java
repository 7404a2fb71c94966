/** The next steps of a case over HTTP. */
package org.secondopinion.followup.web;
