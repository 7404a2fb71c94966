package org.secondopinion.biomarkers;

/** How a marker was tested. */
public enum TestMethod {
    IHC("IHC"),
    NGS("NGS panel"),
    FISH("FISH"),
    PCR("PCR"),
    SEQUENCING("Sequencing"),
    KARYOTYPE("Karyotype"),
    FLOW_CYTOMETRY("Flow cytometry"),
    GERMLINE_TEST("Germline test"),
    LIQUID_BIOPSY("Liquid biopsy"),
    IMAGING("Imaging"),
    CLINICAL("Clinical assessment"),
    OTHER("Another method"),
    NOT_STATED("Not stated");

    private final String words;

    TestMethod(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
