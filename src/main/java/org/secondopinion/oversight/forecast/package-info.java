/** When reports may be expected, from what similar cases took. */
package org.secondopinion.oversight.forecast;
