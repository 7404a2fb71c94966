/** The summary over HTTP. */
package org.secondopinion.summary.web;
