package org.secondopinion.broken.branch;

/** A room that another one uses without leave. */
public class Leaf {}
