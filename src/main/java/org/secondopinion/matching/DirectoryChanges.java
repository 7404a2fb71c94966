package org.secondopinion.matching;

import java.sql.Date;
import java.sql.Time;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.secondopinion.cases.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the directory's tables: a new entry is added, one with a known id is replaced if nobody changed it meanwhile. */
@Component
class DirectoryChanges {

    private static final String CENTRE = """
            insert into centres (id, version, name, hospital_group, city, country, zone, price_band, formats)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set version = centres.version + 1, name = excluded.name,
              hospital_group = excluded.hospital_group, city = excluded.city, country = excluded.country,
              zone = excluded.zone, price_band = excluded.price_band, formats = excluded.formats
            where centres.version = excluded.version""";
    private static final String SPECIALIST = """
            insert into specialists (id, version, name, centre_id, specialties, sub_specialty, licence_countries, languages,
              formats, zone, calendar, cases_per_week, price_band, mail, username, chairs_boards, is_active)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set version = specialists.version + 1, name = excluded.name,
              centre_id = excluded.centre_id, specialties = excluded.specialties, sub_specialty = excluded.sub_specialty,
              licence_countries = excluded.licence_countries, languages = excluded.languages, formats = excluded.formats,
              zone = excluded.zone, calendar = excluded.calendar, cases_per_week = excluded.cases_per_week,
              price_band = excluded.price_band, mail = excluded.mail, username = excluded.username,
              chairs_boards = excluded.chairs_boards, is_active = excluded.is_active
            where specialists.version = excluded.version""";

    private final JdbcTemplate sql;

    DirectoryChanges(JdbcTemplate sql) {
        this.sql = sql;
    }

    void putCentres(List<Centre> centres) {
        put(CENTRE, centres.stream().map(DirectoryChanges::row).toList());
    }

    void putSpecialists(List<Specialist> specialists) {
        put(SPECIALIST, specialists.stream().map(DirectoryChanges::row).toList());
        details(
                specialists,
                "specialist_tumours (specialist_id, tumour_type, cases_per_year)",
                specialist -> specialist.casesPerYear().entrySet().stream().map(tumour ->
                        new Object[] {specialist.id(), tumour.getKey().name(), tumour.getValue()}));
        details(
                specialists,
                "specialist_hours (specialist_id, weekday, works_from, works_to)",
                specialist -> specialist.workingHours().entrySet().stream().map(day -> new Object[] {
                    specialist.id(),
                    day.getKey().getValue(),
                    Time.valueOf(day.getValue().from()),
                    Time.valueOf(day.getValue().to())
                }));
        details(
                specialists,
                "specialist_absences (specialist_id, absent_from, absent_to)",
                specialist -> specialist.absences().stream().map(absence ->
                        new Object[] {specialist.id(), Date.valueOf(absence.from()), Date.valueOf(absence.to())}));
        details(
                specialists,
                "specialist_ties (specialist_id, kind, party)",
                specialist -> specialist.ties().stream()
                        .map(tie -> new Object[] {specialist.id(), tie.kind().name(), tie.party()}));
    }

    private void details(List<Specialist> specialists, String table, Function<Specialist, Stream<Object[]>> rowsOfOne) {
        sql.batchUpdate(
                "delete from " + table.substring(0, table.indexOf(' ')) + " where specialist_id = ?",
                specialists.stream()
                        .map(specialist -> new Object[] {specialist.id()})
                        .toList());
        var columns = table.split(",").length;
        sql.batchUpdate(
                "insert into %s values (%s?)".formatted(table, "?, ".repeat(columns - 1)),
                specialists.stream().flatMap(rowsOfOne).toList());
    }

    private void put(String statement, List<Object[]> rows) {
        for (var written : sql.batchUpdate(statement, rows)) {
            if (written == 0) {
                throw new Refusal("Somebody else changed this entry while you had it open. Nothing was saved; open it"
                        + " again, look at what is new, and make your change once more.");
            }
        }
    }

    private static Object[] row(Centre centre) {
        return new Object[] {
            centre.id(),
            centre.version(),
            centre.name(),
            centre.hospitalGroup(),
            centre.city(),
            centre.country(),
            centre.zone().getId(),
            centre.priceBand(),
            names(centre.formats())
        };
    }

    private static Object[] row(Specialist specialist) {
        return new Object[] {
            specialist.id(),
            specialist.version(),
            specialist.name(),
            specialist.centre().id(),
            names(specialist.disciplines()),
            specialist.subSpecialty(),
            specialist.licenceCountries().toArray(String[]::new),
            specialist.languages().toArray(String[]::new),
            names(specialist.formats()),
            specialist.zone().getId(),
            specialist.calendar(),
            specialist.casesPerWeek(),
            specialist.priceBand(),
            specialist.mail(),
            specialist.username(),
            specialist.chairsBoards(),
            specialist.isActive()
        };
    }

    private static String[] names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toArray(String[]::new);
    }
}
