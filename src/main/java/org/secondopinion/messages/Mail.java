package org.secondopinion.messages;

import java.util.List;

/** A mail as it leaves the house; {@code key} makes a second sending recognisable as the same. */
record Mail(String key, List<String> to, String subject, String body) {}
