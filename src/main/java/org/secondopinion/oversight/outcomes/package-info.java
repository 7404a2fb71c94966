/** What second opinions change, in shares with their denominators. */
package org.secondopinion.oversight.outcomes;
