package org.secondopinion.records.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.secondopinion.cases.CaseId;
import org.secondopinion.records.receiving.TusUploads;
import org.secondopinion.records.receiving.UploadDoor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Files of any size from people with a login and from scripts, resumable after a broken connection. */
@RestController
@RequestMapping("/api/cases/{reference}/uploads")
class CaseUploadsController extends UploadDoor {

    CaseUploadsController(TusUploads tus) {
        super(tus);
    }

    @Override
    protected Sender sender(Map<String, String> path, HttpServletRequest request) {
        try {
            return new Sender(CaseId.of(path.get("reference")), request.getRemoteUser());
        } catch (IllegalArgumentException notAReference) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, notAReference.getMessage());
        }
    }
}
