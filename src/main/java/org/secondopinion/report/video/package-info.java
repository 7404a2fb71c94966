/** The talk by video about an opinion: when it is, who is told, and what was said. */
@NamedInterface("video")
package org.secondopinion.report.video;

import org.springframework.modulith.NamedInterface;
