package org.secondopinion.family.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.secondopinion.family.PersonalLinks.Audience;
import org.secondopinion.family.RecordsAsked;
import org.secondopinion.records.receiving.TusUploads;
import org.secondopinion.records.receiving.UploadDoor;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files from the family's page, once its link is opened with the code. */
@RestController
@RequestMapping("/family/{token}/uploads")
class FamilyUploadsController extends UploadDoor {

    private final CheckedLinks checked;

    FamilyUploadsController(TusUploads tus, CheckedLinks checked) {
        super(tus);
        this.checked = checked;
    }

    @Override
    protected Sender sender(Map<String, String> path, HttpServletRequest request) {
        return new Sender(
                checked.opened(path.get("token"), Audience.FAMILY, request.getSession()), RecordsAsked.FAMILY);
    }
}
