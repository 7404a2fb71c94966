/** The case file over HTTP. */
package org.secondopinion.cases.web;
