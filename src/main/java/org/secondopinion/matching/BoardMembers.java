package org.secondopinion.matching;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.secondopinion.cases.ReviewFormat;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may sit on a tumour board, as the directory has it. */
@Service
@Transactional(readOnly = true)
public class BoardMembers {

    private final Directory directory;

    BoardMembers(Directory directory) {
        this.directory = directory;
    }

    /** All who take part in boards, by name; nobody who has left. */
    public List<BoardMember> all() {
        return directory.snapshot().specialists().stream()
                .filter(Specialist::isActive)
                .filter(specialist -> specialist.formats().contains(ReviewFormat.BOARD))
                .map(BoardMembers::member)
                .toList();
    }

    /** The same, each by its id. */
    public Map<UUID, BoardMember> byId() {
        return all().stream().collect(Collectors.toMap(BoardMember::id, Function.identity()));
    }

    private static BoardMember member(Specialist specialist) {
        return new BoardMember(
                specialist.id(),
                specialist.username(),
                specialist.name(),
                specialist.mail(),
                specialist.centre().name(),
                specialist.centre().hospitalGroup(),
                codes(specialist.disciplines()),
                codes(specialist.casesPerYear().keySet()),
                specialist.zone(),
                hours(specialist),
                specialist.absences().stream()
                        .map(absence -> new BoardMember.Absence(absence.from(), absence.to()))
                        .toList(),
                specialist.chairsBoards());
    }

    private static Map<DayOfWeek, BoardMember.Hours> hours(Specialist specialist) {
        var hours = new EnumMap<DayOfWeek, BoardMember.Hours>(DayOfWeek.class);
        specialist
                .workingHours()
                .forEach((day, worked) -> hours.put(day, new BoardMember.Hours(worked.from(), worked.to())));
        return hours;
    }

    private static Set<String> codes(Set<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }
}
