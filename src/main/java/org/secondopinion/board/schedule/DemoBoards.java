package org.secondopinion.board.schedule;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondopinion.board.Specialty;
import org.secondopinion.board.sessions.Board;
import org.secondopinion.board.sessions.Boards;
import org.secondopinion.board.sessions.Rhythm;
import org.secondopinion.board.sessions.Series;
import org.secondopinion.board.sessions.SessionMember;
import org.secondopinion.cases.TumourType;
import org.secondopinion.matching.BoardMember;
import org.secondopinion.matching.BoardMembers;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Weekly boards in four zones for the demo, with members of the directory who are at work then. */
@Component
@Profile("demo")
@Order(30)
class DemoBoards implements ApplicationRunner {

    private final Boards boards;
    private final Series series;
    private final BoardMembers directory;
    private final Clock clock;
    private final Set<UUID> taken = new HashSet<>();

    DemoBoards(Boards boards, Series series, BoardMembers directory, Clock clock) {
        this.boards = boards;
        this.series = series;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (boards.all().isEmpty()) {
            weekly(
                    "Thoracic board",
                    DayOfWeek.TUESDAY,
                    "15:00",
                    "Europe/Berlin",
                    "NSCLC_NON_SQUAMOUS,NSCLC_SQUAMOUS,SCLC,MESOTHELIOMA");
            weekly("General board", DayOfWeek.WEDNESDAY, "14:00", "Europe/Berlin", "");
            weekly(
                    "Breast and gynaecological board",
                    DayOfWeek.WEDNESDAY,
                    "11:00",
                    "Asia/Kolkata",
                    "BREAST,BREAST_HR_POSITIVE,BREAST_TRIPLE_NEGATIVE,OVARIAN,ENDOMETRIAL,CERVICAL");
            weekly(
                    "Gastrointestinal board",
                    DayOfWeek.THURSDAY,
                    "14:00",
                    "Asia/Shanghai",
                    "COLORECTAL,GASTRIC,OESOPHAGUS_SQUAMOUS,PANCREAS,BILIARY,HCC,NEUROENDOCRINE");
            weekly("Sarcoma board", DayOfWeek.FRIDAY, "16:00", "Europe/Berlin", "SARCOMA,GIST");
            weekly(
                    "Neuro-oncology board",
                    DayOfWeek.MONDAY,
                    "10:00",
                    "America/Chicago",
                    "GLIOMA_HIGH_GRADE,GLIOMA_LOW_GRADE");
            weekly(
                    "Blood cancer board",
                    DayOfWeek.THURSDAY,
                    "13:00",
                    "Europe/Berlin",
                    "DLBCL,HODGKIN,MYELOMA,AML,CLL,LYMPHOMA_LOW_GRADE");
        }
    }

    private void weekly(String name, DayOfWeek weekday, String time, String zone, String tumours) {
        var first = LocalDate.now(clock).with(TemporalAdjusters.next(weekday));
        var at = LocalTime.parse(time);
        var board = new Board(
                UUID.randomUUID(),
                name,
                types(tumours),
                ZoneId.of(zone),
                Duration.ofHours(1),
                6,
                null,
                new Rhythm(weekday, at, 1, first));
        var members = members(board, ZonedDateTime.of(first, at, board.zone()));
        if (!members.isEmpty()) {
            boards.found(board, members);
            series.planAhead(board.id());
        }
    }

    /** A chair, with a login if there is one, and one for each other specialty; other chairs are kept for other boards. */
    private List<SessionMember> members(Board board, ZonedDateTime at) {
        var free = directory.all().stream()
                .filter(member -> !taken.contains(member.id()))
                .filter(member -> isAtWork(member, at) && isAtWork(member, at.plus(board.lasts())))
                .sorted(Comparator.comparing(BoardMember::chairs))
                .toList();
        var seats = new EnumMap<Specialty, BoardMember>(Specialty.class);
        var chairs = free.stream().filter(BoardMember::chairs);
        chairs.min(Comparator.comparing(chair -> chair.username() == null)).ifPresent(chair -> {
            taken.add(chair.id());
            chair.specialties().stream().findFirst().ifPresent(one -> seats.put(Specialty.valueOf(one), chair));
        });
        for (var specialty : Specialty.values()) {
            seats.computeIfAbsent(
                    specialty,
                    seat -> free.stream()
                            .filter(member -> member.specialties().contains(seat.name()))
                            .filter(member -> taken.add(member.id()))
                            .findFirst()
                            .orElse(null));
        }
        return seats.entrySet().stream()
                .map(seat -> SessionMember.asked(seat.getValue().id(), seat.getKey()))
                .toList();
    }

    private static boolean isAtWork(BoardMember member, ZonedDateTime at) {
        var there = at.withZoneSameInstant(member.zone());
        var hours = member.workingHours().get(there.getDayOfWeek());
        return hours != null
                && !there.toLocalTime().isBefore(hours.from())
                && !there.toLocalTime().isAfter(hours.to());
    }

    private static Set<TumourType> types(String codes) {
        return Arrays.stream(codes.split(","))
                .filter(code -> !code.isEmpty())
                .map(TumourType::valueOf)
                .collect(Collectors.toSet());
    }
}
