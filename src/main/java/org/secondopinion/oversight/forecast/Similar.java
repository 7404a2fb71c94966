package org.secondopinion.oversight.forecast;

import java.util.ArrayList;
import java.util.List;

/** What makes cases comparable; all but the stage may be null while it is not known. */
public record Similar(String stage, String serviceType, String centre, String country) {

    /** From the most alike to the least; what is not known makes nothing alike. */
    List<List<String>> circles() {
        var circles = new ArrayList<List<String>>();
        circle(circles, "service-centre-country", serviceType, centre, country);
        circle(circles, "service-centre", serviceType, centre);
        circle(circles, "service-country", serviceType, country);
        circle(circles, "service", serviceType);
        circle(circles, "country", country);
        circle(circles, "stage");
        return circles;
    }

    private void circle(List<List<String>> circles, String kind, String... alike) {
        for (var part : alike) {
            if (part == null) {
                return;
            }
        }
        var circle = new ArrayList<>(List.of(kind, stage));
        circle.addAll(List.of(alike));
        circles.add(circle);
    }
}
