package org.secondopinion.family.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.secondopinion.family.HospitalLinks;
import org.secondopinion.family.PersonalLinks.Audience;
import org.secondopinion.records.receiving.TusUploads;
import org.secondopinion.records.receiving.UploadDoor;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files from a hospital's page, once its link is opened with the code. */
@RestController
@RequestMapping("/hospital/{token}/uploads")
class HospitalUploadsController extends UploadDoor {

    private final CheckedLinks checked;
    private final HospitalLinks hospitals;

    HospitalUploadsController(TusUploads tus, CheckedLinks checked, HospitalLinks hospitals) {
        super(tus);
        this.checked = checked;
        this.hospitals = hospitals;
    }

    @Override
    protected Sender sender(Map<String, String> path, HttpServletRequest request) {
        var token = path.get("token");
        var caseId = checked.opened(token, Audience.HOSPITAL, request.getSession());
        return new Sender(caseId, hospitals.find(token).orElseThrow().address());
    }
}
