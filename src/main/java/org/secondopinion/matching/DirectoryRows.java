package org.secondopinion.matching;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toCollection;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.cases.TumourType;
import org.secondopinion.matching.Specialist.Absence;
import org.secondopinion.matching.Specialist.Hours;
import org.secondopinion.matching.Specialist.Tie;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the directory's tables, all of them at once: they are small, and every question is asked of all specialists. */
@Component
class DirectoryRows {

    private final JdbcClient sql;

    DirectoryRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<Centre> centres() {
        return sql.sql("select * from centres order by name")
                .query(DirectoryRows::centre)
                .list();
    }

    /** All specialists by name, those who left included. */
    List<Specialist> specialists() {
        var centres = centres().stream().collect(Collectors.toMap(Centre::id, Function.identity()));
        var tumours = tumours();
        var hours = hours();
        var absences = absences();
        var ties = ties();
        return sql.sql("select * from specialists order by name, mail")
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    return specialist(
                            row,
                            centres.get(row.getObject("centre_id", UUID.class)),
                            tumours.getOrDefault(id, Map.of()),
                            hours.getOrDefault(id, Map.of()),
                            absences.getOrDefault(id, List.of()),
                            ties.getOrDefault(id, List.of()));
                })
                .list();
    }

    private Map<UUID, Map<TumourType, Integer>> tumours() {
        var all = new HashMap<UUID, Map<TumourType, Integer>>();
        each(
                "specialist_tumours",
                row -> all.computeIfAbsent(specialistOf(row), id -> new EnumMap<>(TumourType.class))
                        .put(TumourType.valueOf(row.getString("tumour_type")), row.getInt("cases_per_year")));
        return all;
    }

    private Map<UUID, Map<DayOfWeek, Hours>> hours() {
        var all = new HashMap<UUID, Map<DayOfWeek, Hours>>();
        each(
                "specialist_hours",
                row -> all.computeIfAbsent(specialistOf(row), id -> new EnumMap<>(DayOfWeek.class))
                        .put(
                                DayOfWeek.of(row.getInt("weekday")),
                                new Hours(
                                        row.getObject("works_from", LocalTime.class),
                                        row.getObject("works_to", LocalTime.class))));
        return all;
    }

    private Map<UUID, List<Absence>> absences() {
        var all = new HashMap<UUID, List<Absence>>();
        each(
                "specialist_absences order by absent_from",
                row -> all.computeIfAbsent(specialistOf(row), id -> new ArrayList<>())
                        .add(new Absence(
                                row.getObject("absent_from", LocalDate.class),
                                row.getObject("absent_to", LocalDate.class))));
        return all;
    }

    private Map<UUID, List<Tie>> ties() {
        var all = new HashMap<UUID, List<Tie>>();
        each(
                "specialist_ties order by kind, party",
                row -> all.computeIfAbsent(specialistOf(row), id -> new ArrayList<>())
                        .add(new Tie(Tie.Kind.valueOf(row.getString("kind")), row.getString("party"))));
        return all;
    }

    private void each(String table, RowCallbackHandler row) {
        sql.sql("select * from " + table).query(row);
    }

    private static UUID specialistOf(ResultSet row) throws SQLException {
        return row.getObject("specialist_id", UUID.class);
    }

    private static Centre centre(ResultSet row, int number) throws SQLException {
        return new Centre(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("name"),
                row.getString("hospital_group"),
                row.getString("city"),
                row.getString("country"),
                ZoneId.of(row.getString("zone")),
                row.getInt("price_band"),
                set(row.getArray("formats"), ReviewFormat::valueOf));
    }

    private static Specialist specialist(
            ResultSet row,
            Centre centre,
            Map<TumourType, Integer> tumours,
            Map<DayOfWeek, Hours> hours,
            List<Absence> absences,
            List<Tie> ties)
            throws SQLException {
        return new Specialist(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("name"),
                centre,
                set(row.getArray("specialties"), Discipline::valueOf),
                row.getString("sub_specialty"),
                tumours,
                set(row.getArray("licence_countries"), Function.identity()),
                set(row.getArray("languages"), Function.identity()),
                set(row.getArray("formats"), ReviewFormat::valueOf),
                ZoneId.of(row.getString("zone")),
                row.getString("calendar"),
                hours,
                absences,
                ties,
                row.getInt("cases_per_week"),
                row.getInt("price_band"),
                row.getString("mail"),
                row.getString("username"),
                row.getBoolean("chairs_boards"),
                row.getBoolean("is_active"));
    }

    /** In the order in which they were written: the first discipline is the main one. */
    private static <T> Set<T> set(Array values, Function<String, T> read) throws SQLException {
        return Arrays.stream((String[]) values.getArray())
                .map(read)
                .collect(collectingAndThen(toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }
}
