/** The search for trials over HTTP. */
package org.secondopinion.trials.web;
