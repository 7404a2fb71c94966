package org.secondopinion.records;

import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;
import org.secondopinion.records.dicom.Dicom;
import org.secondopinion.records.dicom.Pseudonyms;
import org.secondopinion.records.inspection.StudyArchive;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Documents for those who may not know whose they are: images with another header, others once a person found no name. */
@Service
public class NamelessCopies {

    private static final int KEY_LENGTH = 32;

    private final JdbcClient sql;
    private final Documents documents;
    private final DocumentInspections inspections;
    private final StudyImages images;
    private final SecureRandom random = new SecureRandom();

    NamelessCopies(JdbcClient sql, Documents documents, DocumentInspections inspections, StudyImages images) {
        this.sql = sql;
        this.documents = documents;
        this.inspections = inspections;
        this.images = images;
    }

    /** @throws Refusal saying why there is no such copy */
    public void check(RecordDocument document) {
        var pictures = images.of(document.id());
        if (!pictures.isEmpty()) {
            if (pictures.stream().allMatch(StudyImages.Row::mayShowName)) {
                throw new Refusal(
                        "The patient's name may stand in these pictures themselves, and you are not to know it. Please ask the coordinator.");
            }
        } else if (inspections
                .find(document.id())
                .map(DocumentInspection::namelessBy)
                .isEmpty()) {
            throw new Refusal(
                    "The patient's name may stand in this document, and you are not to know it. Please ask the coordinator for a version without it.");
        }
    }

    /** Writes the copy; pictures in which the name may stand are left out of a study. */
    public void write(CaseId caseId, RecordDocument document, OutputStream out) throws IOException {
        check(document);
        var content = documents.content(caseId, document.id());
        var pictures = images.of(document.id());
        if (pictures.isEmpty()) {
            try (var original = content.stream()) {
                original.transferTo(out);
            }
        } else if (pictures.get(0).entry().isEmpty()) {
            try (var original = content.stream()) {
                Dicom.withoutNames(original, out, pseudonyms(caseId));
            }
        } else {
            writeStudy(content, pictures, pseudonyms(caseId), out);
        }
    }

    private static void writeStudy(
            Content content, List<StudyImages.Row> pictures, Pseudonyms pseudonyms, OutputStream out)
            throws IOException {
        try (var archive = StudyArchive.open(content)) {
            var zip = new ZipOutputStream(out);
            for (var picture : pictures) {
                if (picture.mayShowName()) {
                    continue;
                }
                zip.putNextEntry(new ZipEntry("series-%03d/%06d.dcm".formatted(picture.series(), picture.place() + 1)));
                try (var original = archive.stream(picture.entry())) {
                    Dicom.withoutNames(original, zip, pseudonyms);
                }
                zip.closeEntry();
            }
            zip.finish();
        }
    }

    private Pseudonyms pseudonyms(CaseId caseId) {
        var fresh = new byte[KEY_LENGTH];
        random.nextBytes(fresh);
        sql.sql("insert into study_pseudonyms (case_reference, key) values (?, ?) on conflict do nothing")
                .params(caseId.reference(), fresh)
                .update();
        return new Pseudonyms(
                caseId.reference(),
                sql.sql("select key from study_pseudonyms where case_reference = ?")
                        .param(caseId.reference())
                        .query(byte[].class)
                        .single());
    }
}
