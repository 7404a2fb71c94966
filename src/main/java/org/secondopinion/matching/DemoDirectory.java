package org.secondopinion.matching;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.cases.TumourType;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invented specialists for the demo; three of them have a login. */
@Component
@Profile({"demo", "test"})
@Order(20)
class DemoDirectory implements ApplicationRunner {

    private static final Set<ReviewFormat> EVERY_FORMAT = EnumSet.complementOf(EnumSet.of(ReviewFormat.ANY));

    private final DirectoryRows rows;
    private final DirectoryChanges changes;

    DemoDirectory(DirectoryRows rows, DirectoryChanges changes) {
        this.rows = rows;
        this.changes = changes;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (rows.centres().isEmpty()) {
            add(
                    "Dr. Asha Venkatraman",
                    "Nilgiri Cancer Centre",
                    "IN",
                    "Asia/Kolkata",
                    TumourType.values(),
                    "en,hi",
                    120,
                    "specialist");
            add(
                    "Prof. Lena Brandt",
                    "Klinikum Isartal",
                    "DE",
                    "Europe/Berlin",
                    types("DLBCL,HODGKIN,MYELOMA,AML,CLL"),
                    "de,en",
                    90,
                    "specialist-2");
            add(
                    "Dr. Wei Lanying",
                    "Jiangnan Tumour Hospital",
                    "CN",
                    "Asia/Shanghai",
                    types("NSCLC_NON_SQUAMOUS,NSCLC_SQUAMOUS,SCLC"),
                    "zh,en",
                    80,
                    "specialist-3");
            add(
                    "Dr. Miriam Oduya",
                    "Lakeview Cancer Institute",
                    "US",
                    "America/Chicago",
                    types("SARCOMA,GIST"),
                    "en",
                    40,
                    null);
        }
    }

    private static TumourType[] types(String codes) {
        return Arrays.stream(codes.split(",")).map(TumourType::valueOf).toArray(TumourType[]::new);
    }

    private void add(
            String name,
            String hospital,
            String country,
            String zone,
            TumourType[] tumours,
            String languages,
            int casesPerYear,
            String username) {
        var centre = new Centre(UUID.randomUUID(), 0, hospital, null, null, country, ZoneId.of(zone), 2, EVERY_FORMAT);
        var office = new Specialist.Hours(LocalTime.of(9, 0), LocalTime.of(17, 0));
        var hours = new EnumMap<DayOfWeek, Specialist.Hours>(DayOfWeek.class);
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).forEach(day -> hours.put(day, office));
        changes.putCentres(List.of(centre));
        changes.putSpecialists(List.of(new Specialist(
                UUID.randomUUID(),
                0,
                name,
                centre,
                Set.of(tumours[0] == TumourType.DLBCL ? Discipline.HAEMATOLOGY : Discipline.MEDICAL_ONCOLOGY),
                null,
                Arrays.stream(tumours).collect(Collectors.toMap(tumour -> tumour, tumour -> casesPerYear)),
                Set.of(country),
                new LinkedHashSet<>(List.of(languages.split(","))),
                EVERY_FORMAT,
                centre.zone(),
                null,
                hours,
                List.of(),
                List.of(),
                200,
                2,
                (username == null ? "miriam.oduya" : username) + "@second-opinion.example",
                username,
                false,
                true)));
    }
}
