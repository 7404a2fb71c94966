package org.secondopinion.board.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.secondopinion.board.Specialty;
import org.secondopinion.board.sessions.SessionMember;
import org.secondopinion.cases.Refusal;
import org.secondopinion.matching.BoardMember;

/** The usual members of a board as lines such as {@code Pathology: Dr. Ines Brandt}, the name as in the directory. */
record TypedMembers(List<BoardMember> directory) {

    /** @throws Refusal naming the first line that nobody of the directory fits */
    List<SessionMember> read(String text) {
        var lines = (text == null ? "" : text).lines().toList();
        return IntStream.range(0, lines.size())
                .filter(number -> !lines.get(number).isBlank())
                .mapToObj(number -> member(number + 1, lines.get(number)))
                .toList();
    }

    String words(List<SessionMember> members) {
        Map<UUID, String> names = directory.stream().collect(Collectors.toMap(BoardMember::id, BoardMember::name));
        return members.stream()
                .map(member -> "%s: %s"
                        .formatted(
                                member.specialty().label(),
                                names.getOrDefault(member.specialistId(), "(no longer takes part in boards)")))
                .collect(Collectors.joining("\n"));
    }

    private SessionMember member(int number, String line) {
        var parts = Arrays.stream(line.split(":", 2)).map(String::strip).toList();
        var specialty = Arrays.stream(Specialty.values())
                .filter(known -> known.label().equalsIgnoreCase(parts.get(0)))
                .findFirst();
        if (parts.size() < 2 || specialty.isEmpty()) {
            throw new Refusal(
                    "Line %d of the members should read 'specialty: name', such as 'Pathology: Dr. Ines Brandt'."
                            .formatted(number));
        }
        var found = directory.stream()
                .filter(known -> known.name().equalsIgnoreCase(parts.get(1)))
                .filter(known -> known.specialties().contains(specialty.get().name()))
                .toList();
        if (found.size() != 1) {
            throw new Refusal((found.isEmpty()
                            ? "Line %d of the members: nobody of that name in the directory sits on boards for this specialty."
                            : "Line %d of the members: the directory has several people of that name for this specialty.")
                    .formatted(number));
        }
        return SessionMember.asked(found.get(0).id(), specialty.get());
    }
}
