/** How files come in over HTTP, for every page that takes them: by the tus protocol or with a posted form. */
@NamedInterface("receiving")
package org.secondopinion.records.receiving;

import org.springframework.modulith.NamedInterface;
