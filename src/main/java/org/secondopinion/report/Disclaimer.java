package org.secondopinion.report;

import java.util.Map;
import java.util.Optional;

/** What stands under every report that a family reads, in its language. */
final class Disclaimer {

    private static final Map<String, String> BY_LANGUAGE = Map.of("en", """
            This report is a second opinion of the specialists who signed it, written from the records they were given. \
            It does not replace your treating doctor, who knows how you are today: the decision stays with you and your treating doctor. \
            It does not guarantee access to a treatment or a trial, eligibility for it, or an outcome. \
            If you feel worse, do not wait for us: contact your treating team now.""", "de", """
            Dieser Bericht ist eine Zweitmeinung der Fachleute, die ihn unterschrieben haben, nach den Unterlagen, die ihnen vorlagen. \
            Er ersetzt nicht Ihre behandelnde Ärztin oder Ihren behandelnden Arzt, die wissen, wie es Ihnen heute geht: Die Entscheidung bleibt bei Ihnen und ihnen. \
            Er garantiert weder den Zugang zu einer Behandlung oder Studie noch die Eignung dafür noch ein Ergebnis. \
            Wenn es Ihnen schlechter geht, warten Sie nicht auf uns: Wenden Sie sich sofort an Ihr Behandlungsteam.""", "zh", """
            本报告是签名专家根据所提供的病历资料出具的第二诊疗意见。\
            它不能代替您的主治医生；主治医生了解您目前的情况，最终决定由您和主治医生共同作出。\
            本报告不保证能够获得某种治疗或参加某项临床试验，不保证符合其条件，也不保证治疗结果。\
            如果您感到病情加重，请不要等待我们，立即联系您的治疗团队。""", "hi", """
            यह रिपोर्ट उन विशेषज्ञों की दूसरी राय है जिन्होंने इस पर हस्ताक्षर किए हैं; यह उन्हें दिए गए रिकॉर्ड के आधार पर लिखी गई है। \
            यह आपके इलाज करने वाले डॉक्टर का स्थान नहीं लेती; वे आपकी आज की स्थिति जानते हैं, और निर्णय आपका और उनका रहता है। \
            यह किसी इलाज या ट्रायल तक पहुँच, उसके लिए पात्रता या किसी परिणाम की गारंटी नहीं देती। \
            यदि आपकी तबीयत बिगड़े, तो हमारी प्रतीक्षा न करें: तुरंत अपनी इलाज करने वाली टीम से संपर्क करें।""");

    private Disclaimer() {}

    /** Empty in a language in which there is none. */
    static Optional<String> in(String language) {
        return Optional.ofNullable(BY_LANGUAGE.get(language));
    }
}
