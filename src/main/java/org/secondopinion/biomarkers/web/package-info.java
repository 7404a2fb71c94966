/** Biomarkers over HTTP. */
package org.secondopinion.biomarkers.web;
