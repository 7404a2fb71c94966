package org.secondopinion.messages;

import java.util.List;

/**
 * A mail as it leaves the house; {@code key} makes a second sending recognisable as the same, and {@code calendar} is an
 * iCalendar object that it carries, or null.
 */
record Mail(String key, List<String> to, String subject, String body, String calendar) {}
