package org.secondopinion.records;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.secondopinion.cases.TextBundle;
import org.springframework.context.MessageSource;

/** What a record is, as the decision RequiredRecords names it; records are matched by this code, never by words. */
public enum RecordKind {
    IDENTITY_DOCUMENT("Identity document"),
    PATHOLOGY_REPORT("Pathology report"),
    PATHOLOGY_SLIDES("Pathology slides"),
    TISSUE_BLOCK("Tissue block"),
    BLOOD_SMEAR("Blood smear"),
    IMAGING_REPORT("Imaging report"),
    CT_IMAGES("CT images"),
    MRI_IMAGES("MRI images"),
    PET_CT_IMAGES("PET-CT images"),
    XRAY_IMAGES("X-ray images"),
    BONE_SCAN_IMAGES("Bone scan images"),
    MAMMOGRAM_IMAGES("Mammogram images"),
    ULTRASOUND_IMAGES("Ultrasound images"),
    BASELINE_IMAGING("Baseline imaging"),
    BEST_RESPONSE_IMAGING("Best response imaging"),
    LATEST_IMAGING("Latest imaging"),
    MOLECULAR_REPORT("Molecular report"),
    GERMLINE_REPORT("Germline report"),
    IHC_REPORT("IHC report"),
    GENOMIC_ASSAY_REPORT("Genomic assay report"),
    CYTOGENETICS_REPORT("Cytogenetics report"),
    FLOW_CYTOMETRY_REPORT("Flow cytometry report"),
    MARROW_REPORT("Marrow report"),
    MRD_RESULTS("MRD results"),
    ENDOSCOPY_REPORT("Endoscopy report"),
    OPERATIVE_REPORT("Operative report"),
    SENTINEL_NODE_REPORT("Sentinel node report"),
    RADIOTHERAPY_PLAN("Radiotherapy plan"),
    RADIOIODINE_HISTORY("Radioiodine history"),
    TREATMENT_HISTORY("Treatment history"),
    CYCLE_DATES("Cycle dates"),
    TOXICITY("Side effects"),
    TREATMENT_PLAN("Treatment plan"),
    TIMELINE("Timeline"),
    PERFORMANCE_STATUS("Performance status"),
    MEDICATION_LIST("Medication list"),
    STEROID_DOSE("Steroid dose"),
    LABORATORY_RESULTS("Laboratory results"),
    TUMOUR_MARKERS("Tumour markers"),
    PROTEIN_STUDIES("Protein studies"),
    VIRUS_SEROLOGY("Virus serology"),
    LUNG_FUNCTION("Lung function"),
    ECHOCARDIOGRAM("Echocardiogram"),
    SKIN_PHOTOGRAPHS("Skin photographs"),
    DENTAL_AND_SWALLOWING_REPORT("Dental and swallowing report"),
    RELEASE_FORM("Release form"),
    PARENTAL_CONSENT("Parental consent"),
    GROWTH_DATA("Growth data"),
    TUMOUR_BANK_RECORD("Tumour bank record"),
    OTHER("Other record");

    private static final MessageSource TEXTS = TextBundle.named("records/kinds");

    private final String words;

    RecordKind(String words) {
        this.words = words;
    }

    public static Optional<RecordKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(code)).findFirst();
    }

    public String words() {
        return words;
    }

    /** The words for a family, in a language such as {@code de}. */
    public String words(String language) {
        return TEXTS.getMessage(name(), null, words, Locale.forLanguageTag(language));
    }
}
