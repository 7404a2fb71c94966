package org.secondopinion.oversight.pages;

import java.util.Arrays;
import java.util.Optional;

/** What cases are filtered and grouped by. */
public enum Facet {
    STAGE("stage", "stage"),
    COORDINATOR("coordinator", "coordinator"),
    CENTRE("centre", "centre"),
    COUNTRY("country", "country"),
    TUMOUR_GROUP("tumourGroup", "tumour_group"),
    SERVICE_TYPE("serviceType", "service_type"),
    STANDING("standing", "standing"),
    PAUSE_REASON("pauseReason", "pause_reason");

    private final String parameter;
    private final String column;

    Facet(String parameter, String column) {
        this.parameter = parameter;
        this.column = column;
    }

    static Optional<Facet> called(String parameter) {
        return Arrays.stream(values())
                .filter(facet -> facet.parameter.equals(parameter))
                .findFirst();
    }

    public String parameter() {
        return parameter;
    }

    /** A case that has ended is at no stage and waits for nobody. */
    boolean isOfOpenCases() {
        return this == STAGE || this == PAUSE_REASON;
    }

    String column() {
        return column;
    }
}
