/** Certified translations of records, and whether what must not change stands in both languages. */
@NamedInterface("translation")
package org.secondopinion.records.translation;

import org.springframework.modulith.NamedInterface;
