package org.secondopinion.clocks.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.secondopinion.clocks.calendar.CalendarBook.Known;
import org.secondopinion.clocks.calendar.CalendarBook.Row;
import org.secondopinion.clocks.calendar.CalendarBook.Standing;
import org.secondopinion.clocks.calendar.Day.Kind;
import org.secondopinion.clocks.calendar.YearList.Listed;

/** Makes a book of the lines of the files; what cannot be read is refused with its file and line. */
final class CalendarReading {

    static final List<String> PLACES = List.of(
            "name", "title", "stands_on", "zone", "opens", "closes", "closes_on_half_days", "weekend", "counted_by");
    static final List<String> DAYS = List.of("calendar", "date", "name", "kind", "source");
    static final List<String> YEARS = List.of("calendar", "from", "to", "standing", "source");

    private static final Map<String, Kind> KINDS =
            Map.of("holiday", Kind.CLOSED, "half", Kind.HALF, "working", Kind.WORKING);

    private CalendarReading() {}

    static CalendarBook book(List<Csv> places, List<Csv> days, List<Csv> years) {
        var byName = new LinkedHashMap<String, Place>();
        lines(places).forEach(line -> {
            var place = place(line, byName);
            byName.put(place.name(), place);
        });
        return new CalendarBook(
                byName,
                lines(days).map(line -> row(line, byName)).toList(),
                lines(years).map(CalendarReading::standing).toList());
    }

    private static Stream<Csv.Line> lines(List<Csv> files) {
        return files.stream().flatMap(file -> file.lines().stream());
    }

    private static Place place(Csv.Line line, Map<String, Place> known) {
        var standsOn = line.text("stands_on");
        return placeOn(standsOn.isEmpty() ? null : base(standsOn, known, line), line);
    }

    private static Place base(String standsOn, Map<String, Place> known, Csv.Line line) {
        return Optional.ofNullable(known.get(standsOn))
                .or(() -> Place.regionOf(standsOn, known))
                .orElseThrow(() -> line.refusal(
                        "'%s' stands on '%s', which no line before it names".formatted(line.text("name"), standsOn)));
    }

    private static Place placeOn(Place base, Csv.Line line) {
        var name = line.text("name");
        return new Place(
                name,
                line.text("title"),
                line.text("stands_on"),
                line.as("zone", ZoneId::of, on(base, Place::zone)),
                line.as("opens", LocalTime::parse, on(base, Place::opens)),
                line.as("closes", LocalTime::parse, on(base, Place::closes)),
                line.as("closes_on_half_days", LocalTime::parse, on(base, Place::closesOnHalfDays)),
                line.as("weekend", CalendarReading::weekend, on(base, Place::weekend)),
                line.as("counted_by", Function.identity(), countedBy(name, base)));
    }

    private static String countedBy(String name, Place base) {
        return base != null && Place.isRegion(name) ? base.regionCountedBy(name) : "";
    }

    private static <T> T on(Place base, Function<Place, T> value) {
        return base == null ? null : value.apply(base);
    }

    private static Set<DayOfWeek> weekend(String names) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(names.split(" ")).map(DayOfWeek::valueOf).forEach(days::add);
        if (days.size() > 3) {
            throw new IllegalArgumentException("a week needs working days");
        }
        return days;
    }

    private static Row row(Csv.Line line, Map<String, Place> places) {
        if (!places.containsKey(line.text("calendar"))) {
            throw line.refusal("no calendar is named '%s'".formatted(line.text("calendar")));
        }
        if (line.text("source").isEmpty()) {
            throw line.refusal("say in the column 'source' who declared the day");
        }
        var isEveryYear = line.text("date").startsWith("--");
        var date = isEveryYear ? null : line.as("date", LocalDate::parse);
        return new Row(
                line.text("calendar"),
                isEveryYear ? null : date.getYear(),
                isEveryYear ? line.as("date", MonthDay::parse) : MonthDay.from(date),
                new Listed(line.text("name"), line.as("kind", CalendarReading::kind), line.text("source")));
    }

    private static Kind kind(String word) {
        return Optional.ofNullable(KINDS.get(word)).orElseThrow(IllegalArgumentException::new);
    }

    private static Standing standing(Csv.Line line) {
        return new Standing(
                line.text("calendar"),
                line.as("from", year -> Year.parse(year).getValue()),
                line.as("to", year -> Year.parse(year).getValue()),
                line.as("standing", word -> Known.valueOf(word.toUpperCase(Locale.ROOT))),
                line.text("source"));
    }
}
