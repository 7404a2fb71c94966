package org.secondopinion.clocks.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.secondopinion.clocks.calendar.Day.Kind;

/** The calendar of one place: its week, with what the lists say of single days. */
final class PlaceCalendar implements WorkCalendar {

    /** Made once, since a due date asks for many days and formatting is slow. */
    private static final Map<DayOfWeek, String> NAMES = Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(day -> day, day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)));

    private final Place place;
    private final String weekend;
    private final IntFunction<YearList> lists;
    private final Map<Integer, YearList> years = new ConcurrentHashMap<>();

    PlaceCalendar(Place place, IntFunction<YearList> lists) {
        this.place = place;
        this.weekend = "weekend of " + place.title();
        this.lists = lists;
    }

    @Override
    public String name() {
        return place.name();
    }

    @Override
    public ZoneId zone() {
        return place.zone();
    }

    @Override
    public Day on(LocalDate date) {
        var year = years.computeIfAbsent(date.getYear(), lists::apply);
        var listed = year.days().get(date);
        if (listed != null) {
            return new Day(date, listed.kind(), listed.name(), listed.source(), year.doubt());
        }
        if (place.weekend().contains(date.getDayOfWeek())) {
            return new Day(date, Kind.CLOSED, NAMES.get(date.getDayOfWeek()), weekend, year.doubt());
        }
        return new Day(date, Kind.WORKING, null, null, year.doubt());
    }

    @Override
    public Optional<Hours> hours(LocalDate date) {
        return switch (on(date).kind()) {
            case CLOSED -> Optional.empty();
            case HALF -> Optional.of(hours(date, place.closesOnHalfDays()));
            case WORKING -> Optional.of(hours(date, place.closes()));
        };
    }

    private Hours hours(LocalDate date, LocalTime closes) {
        return new Hours(
                date.atTime(place.opens()).atZone(place.zone()).toInstant(),
                date.atTime(closes).atZone(place.zone()).toInstant());
    }
}
