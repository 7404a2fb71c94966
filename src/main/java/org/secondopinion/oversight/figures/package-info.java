/** Figures over many cases, kept up to date as steps and cases end. */
package org.secondopinion.oversight.figures;
