/** What a file is: whether it opens, what it shows, whose it seems to be, from when and in which language. */
package org.secondopinion.records.inspection;
