/** Lists of cases and the line of one, as managers ask for them. */
package org.secondopinion.oversight.pages;
