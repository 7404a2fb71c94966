package org.secondopinion.clocks.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A place with a calendar: a country, a region, the company or a centre. {@code standsOn} names the calendar whose lists
 * hold where it has none of its own, and {@code countedBy} what computes its holidays; both are empty for none.
 */
record Place(
        String name,
        String title,
        String standsOn,
        ZoneId zone,
        LocalTime opens,
        LocalTime closes,
        LocalTime closesOnHalfDays,
        Set<DayOfWeek> weekend,
        String countedBy) {

    private static final Pattern REGION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

    static boolean isRegion(String name) {
        return REGION.matcher(name).matches();
    }

    /** A region is expected to have a list of its own; the company and centres live by the list of their place. */
    boolean isRegion() {
        return isRegion(name);
    }

    /** A region of a known country that somebody can compute; empty for any other name. */
    static Optional<Place> regionOf(String name, Map<String, Place> places) {
        return isRegion(name) && CountedHolidays.regions(name.substring(0, 2)).contains(name.substring(3))
                ? Optional.ofNullable(places.get(name.substring(0, 2))).map(country -> country.region(name))
                : Optional.empty();
    }

    boolean isCounted() {
        return !countedBy.isEmpty();
    }

    /** What computes the holidays of a region of this country. */
    String regionCountedBy(String regionName) {
        return isCounted() ? countedBy + regionName.substring(2).toLowerCase(Locale.ROOT) : "";
    }

    private Place region(String regionName) {
        var computed = regionCountedBy(regionName);
        return new Place(regionName, regionName, name, zone, opens, closes, closesOnHalfDays, weekend, computed);
    }
}
