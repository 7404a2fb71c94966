/** The login page and the way in for each group. */
package org.secondopinion.access.web;
