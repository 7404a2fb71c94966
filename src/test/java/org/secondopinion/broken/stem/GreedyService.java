package org.secondopinion.broken.stem;

import org.secondopinion.broken.branch.Leaf;

/** Reaches for another room. */
public class GreedyService {

    Leaf leaf;
}
