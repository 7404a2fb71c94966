/** The opinion as a specialist writes it: part by part, field by field, question by question. */
package org.secondopinion.report.sheet;
