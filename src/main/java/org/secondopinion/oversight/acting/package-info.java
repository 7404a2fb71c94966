/** What managers do about cases without seeing what is in them; each deed is kept under the manager's name. */
package org.secondopinion.oversight.acting;
