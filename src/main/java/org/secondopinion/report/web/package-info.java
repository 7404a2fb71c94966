/** Opinions, plain-language versions and reports as pages. */
package org.secondopinion.report.web;
