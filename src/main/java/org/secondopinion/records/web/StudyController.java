package org.secondopinion.records.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.records.Studies;
import org.secondopinion.records.dicom.Frame;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The images of a study for the viewer: first the list, then each picture as plain numbers. */
@RestController
class StudyController {

    private static final String HEAD = "Picture";

    private final Studies studies;
    private final NameAccess names;
    private final ObjectMapper json;

    StudyController(Studies studies, NameAccess names, ObjectMapper json) {
        this.studies = studies;
        this.names = names;
        this.json = json.copy().addMixIn(Frame.class, WithoutPixels.class);
    }

    @GetMapping("/api/cases/{reference}/documents/{id}/images")
    @PreAuthorize("@caseAccess.mayRead(authentication, #reference)")
    Studies.Study study(@PathVariable String reference, @PathVariable UUID id, Authentication who) {
        var caseId = CaseId.of(reference);
        return studies.of(caseId, id, names.mayKnowName(who, caseId, id));
    }

    /** The numbers in the body, and in the header {@code Picture} what they mean. */
    @GetMapping("/api/cases/{reference}/documents/{id}/images/{image}/{frame}")
    @PreAuthorize("@caseAccess.mayRead(authentication, #reference)")
    ResponseEntity<byte[]> picture(
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable int image,
            @PathVariable int frame,
            Authentication who)
            throws IOException {
        var caseId = CaseId.of(reference);
        var picture = studies.frame(caseId, id, image, frame, names.mayKnowName(who, caseId, id));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HEAD, head(picture))
                .body(picture.pixels());
    }

    private String head(Frame picture) throws JsonProcessingException {
        return json.writeValueAsString(picture);
    }

    private interface WithoutPixels {

        @JsonIgnore
        byte[] pixels();
    }
}
