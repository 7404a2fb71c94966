/** The rows that managers read, written with what happens in the engine and the clocks. */
package org.secondopinion.oversight.readmodel;
