/** How the engine is set up, each setting with its reason. */
package org.secondopinion.pathway.engine;
