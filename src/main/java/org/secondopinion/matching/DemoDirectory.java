package org.secondopinion.matching;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
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

    private static final List<String> EVERY_TUMOUR =
            Arrays.stream(TumourType.values()).map(Enum::name).toList();

    private final Directory directory;

    DemoDirectory(Directory directory) {
        this.directory = directory;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (directory.isEmpty()) {
            add(
                    "Dr. Asha Venkatraman",
                    "Nilgiri Cancer Centre",
                    "IN",
                    "Medical oncology",
                    EVERY_TUMOUR,
                    "en,hi",
                    120,
                    "specialist");
            add(
                    "Prof. Lena Brandt",
                    "Klinikum Isartal",
                    "DE",
                    "Haematology",
                    List.of("DLBCL", "HODGKIN", "MYELOMA", "AML", "CLL"),
                    "de,en",
                    90,
                    "specialist-2");
            add(
                    "Dr. Wei Lanying",
                    "Jiangnan Tumour Hospital",
                    "CN",
                    "Thoracic oncology",
                    List.of("NSCLC_NON_SQUAMOUS", "NSCLC_SQUAMOUS", "SCLC"),
                    "zh,en",
                    80,
                    "specialist-3");
            add(
                    "Dr. Miriam Oduya",
                    "Lakeview Cancer Institute",
                    "US",
                    "Sarcoma",
                    List.of("SARCOMA", "GIST"),
                    "en",
                    40,
                    null);
            add(
                    "Dr. Henrik Sandahl",
                    "Thameside Hospital",
                    "GB",
                    "Breast oncology",
                    List.of("BREAST", "BREAST_HR_POSITIVE", "BREAST_TRIPLE_NEGATIVE"),
                    "en",
                    110,
                    null);
        }
    }

    private void add(
            String name,
            String centre,
            String country,
            String discipline,
            List<String> tumours,
            String languages,
            int casesPerYear,
            String username) {
        directory.add(new Specialist(
                UUID.randomUUID(),
                name,
                centre,
                country,
                discipline,
                tumours,
                List.of(languages.split(",")),
                casesPerYear,
                200,
                username,
                0));
    }
}
