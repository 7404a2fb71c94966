package org.secondopinion.board;

import java.util.List;

/** A case on one page, as a board reads it; what is not known, or may not be shown, is null. */
public record CaseBrief(
        String reference,
        String name,
        String headline,
        boolean isUrgent,
        String question,
        String whatIsNew,
        List<Group> facts,
        List<Note> notes,
        int notesAsked) {

    /** Facts under one label, each in a sentence. */
    public record Group(String label, List<String> lines) {}

    /** What a specialty wrote for this meeting. */
    public record Note(String specialty, String words, String by) {}
}
