/** DICOM Part 10: reading headers, studies and frames, writing, and taking names out by the profile of PS3.15. */
@NamedInterface("dicom")
package org.secondopinion.records.dicom;

import org.springframework.modulith.NamedInterface;
