package org.secondopinion.board.web;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.secondopinion.board.Specialty;
import org.secondopinion.board.sessions.SessionMember.Reply;
import org.secondopinion.cases.PlainWords;

/** Codes as the page says them. */
public final class BoardWords {

    BoardWords() {}

    public String of(Enum<?> code) {
        return PlainWords.of(code);
    }

    public String specialty(Specialty specialty) {
        return specialty.label().toLowerCase(Locale.ENGLISH);
    }

    public String specialties(Collection<Specialty> specialties) {
        return specialties.stream().sorted().map(Specialty::label).collect(Collectors.joining(", "));
    }

    public String reply(Reply reply) {
        return switch (reply) {
            case PENDING -> "not answered yet";
            case ACCEPTED -> "accepted";
            case DECLINED -> "declined";
            case TENTATIVE -> "perhaps";
        };
    }
}
