/** Cases that show the product at every stage, made by living through the real pathway at an earlier time. */
@ApplicationModule(
        allowedDependencies = {
            "cases",
            "pathway",
            "intake",
            "records",
            "records :: dicom",
            "matching",
            "report :: visit",
            "clocks",
            "biomarkers",
            "summary",
            "report :: sheet",
            "report :: drafts"
        })
package org.secondopinion.demo;

import org.springframework.modulith.ApplicationModule;
