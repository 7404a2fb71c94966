package org.secondopinion.clocks.calendar;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.secondopinion.cases.Refusal;
import org.secondopinion.clocks.calendar.CalendarBook.Known;

/** The calendars of one state of the files, each made once. */
final class CalendarShelf {

    private final CalendarBook book;
    private final Map<String, WorkCalendar> found = new ConcurrentHashMap<>();

    CalendarShelf(CalendarBook book) {
        this.book = book;
    }

    WorkCalendar named(String name) {
        var known = found.get(name);
        if (known != null) {
            return known;
        }
        var calendar = find(name);
        found.put(name, calendar);
        return calendar;
    }

    List<String> names() {
        return List.copyOf(book.places().keySet());
    }

    /** Lists of a year that managers should ask for, each in a sentence. */
    List<String> missing(int year) {
        return book.places().values().stream()
                .map(place -> list(place, year).doubt())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private WorkCalendar find(String name) {
        var places = Arrays.stream(name.split("\\+", -1)).map(this::place).toList();
        return places.size() == 1 ? places.get(0) : new CommonDays(places);
    }

    private WorkCalendar place(String name) {
        var place = Optional.ofNullable(book.places().get(name))
                .or(() -> Place.regionOf(name, book.places()))
                .orElseThrow(() -> unknown(name));
        return new PlaceCalendar(place, year -> list(place, year));
    }

    private Refusal unknown(String name) {
        return new Refusal(
                "There is no calendar '%s'. Known are %s, regions of these countries such as DE-SN, and several"
                                .formatted(name, String.join(", ", names()))
                        + " joined by + for the days common to them.");
    }

    private YearList list(Place place, int year) {
        var standing = book.standing(place.name(), year);
        var known = standing.map(CalendarBook.Standing::known).orElse(Known.AWAITED);
        return switch (known) {
            case LISTED -> new YearList(book.rows(place.name(), year, false), null);
            case COUNTED -> counted(place, year, null);
            case PARTLY ->
                counted(
                        place,
                        year,
                        "Not every holiday of %d in %s is announced: %s."
                                .formatted(year, place.title(), standing.get().source()));
            case AWAITED -> withoutList(place, year, standing.map(CalendarBook.Standing::source));
        };
    }

    private YearList counted(Place place, int year, String doubt) {
        return new YearList(CountedHolidays.of(place.countedBy(), year), null)
                .under(book.rows(place.name(), year, true), doubt);
    }

    private YearList withoutList(Place place, int year, Optional<String> awaited) {
        var lists = "No official list of holidays in %s for %d is known here%s"
                .formatted(
                        place.title(),
                        year,
                        awaited.map(source -> " (" + source + ")").orElse(""));
        if (place.isCounted()) {
            return counted(place, year, lists + "; the days are computed.");
        }
        if (place.standsOn().isEmpty()) {
            return new YearList(book.rows(place.name(), year, true), lists + "; only fixed days are counted.");
        }
        var base = list(base(place), year);
        var doubt = place.isRegion()
                ? "%s; counted by %s.%s"
                        .formatted(lists, base(place).title(), base.doubt() == null ? "" : " " + base.doubt())
                : base.doubt();
        return base.under(book.rows(place.name(), year, true), doubt);
    }

    private Place base(Place place) {
        return Optional.ofNullable(book.places().get(place.standsOn()))
                .or(() -> Place.regionOf(place.standsOn(), book.places()))
                .orElseThrow(() -> unknown(place.standsOn()));
    }
}
