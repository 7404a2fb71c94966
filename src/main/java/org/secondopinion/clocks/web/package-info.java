/** Calendars and pauses over HTTP. */
package org.secondopinion.clocks.web;
