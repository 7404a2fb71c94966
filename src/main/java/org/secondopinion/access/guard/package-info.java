/** Guards before the engine's own web interface, each against a published hole or a way around our rules. */
package org.secondopinion.access.guard;
