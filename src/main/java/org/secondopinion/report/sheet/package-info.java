/** The opinion as a specialist writes it: part by part, field by field, question by question. */
@NamedInterface("sheet")
package org.secondopinion.report.sheet;

import org.springframework.modulith.NamedInterface;
