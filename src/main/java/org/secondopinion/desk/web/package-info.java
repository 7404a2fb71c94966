/** The pages of the review desk. */
package org.secondopinion.desk.web;
