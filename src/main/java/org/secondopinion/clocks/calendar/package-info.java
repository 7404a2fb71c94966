/** Which days and hours are worked in a place, and which official list says so. */
package org.secondopinion.clocks.calendar;
