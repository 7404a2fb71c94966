/** The engine's view of the accounts, the rights of each group, the shared filters, and the login of its web applications. */
package org.secondopinion.pathway.identity;
