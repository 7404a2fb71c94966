/** The letter to a treating team, for the coordinator who prints or faxes it. */
package org.secondopinion.handback.web;
