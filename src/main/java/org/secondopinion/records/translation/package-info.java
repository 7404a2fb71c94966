/** Certified translations of records, and whether what must not change stands in both languages. */
package org.secondopinion.records.translation;
