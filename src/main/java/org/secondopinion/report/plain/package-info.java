/** Plain language: how easily a text is read, and whether it says what the report says. */
package org.secondopinion.report.plain;
