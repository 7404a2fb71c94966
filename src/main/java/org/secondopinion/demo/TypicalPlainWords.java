package org.secondopinion.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a coordinator writes for an ordinary case in the family's language. */
final class TypicalPlainWords {

    private static final Map<String, List<String>> IN = Map.of(
            "en",
            List.of(
                    "Two more tests should be done first. They may show that another medicine fits better.",
                    "The diagnosis of your doctors is well supported. Their plan is reasonable.",
                    "Ask for the tests now. Wait for their results for at most ten days, then begin.",
                    "When are the results here? What do they mean for the first treatment?"),
            "de",
            List.of(
                    "Zwei Tests sollten zuerst gemacht werden. Vielleicht passt danach ein anderes Medikament besser.",
                    "Die Diagnose Ihrer Ärzte ist gut belegt. Der Plan ist vernünftig.",
                    "Bitten Sie jetzt um die Tests. Warten Sie höchstens zehn Tage darauf und beginnen Sie dann.",
                    "Wann sind die Ergebnisse da? Was heißen sie für die erste Behandlung?"),
            "zh",
            List.of(
                    "先再做两项检测。结果可能会让医生换用更合适的药物。",
                    "您的医生的诊断有充分依据，治疗方案合理。",
                    "现在就请医生安排检测，最多等十天，然后开始治疗。",
                    "结果什么时候出来？对第一步治疗有什么影响？"),
            "hi",
            List.of(
                    "पहले दो जाँचें और करानी चाहिए। हो सकता है कि उसके बाद कोई दूसरी दवा बेहतर हो।",
                    "आपके डॉक्टरों का निदान ठीक है। उनकी योजना भी उचित है।",
                    "जाँच के लिए अभी कहें। नतीजों के लिए अधिक से अधिक दस दिन रुकें, फिर इलाज शुरू करें।",
                    "नतीजे कब आएँगे? पहले इलाज के लिए उनका क्या मतलब है?"));

    private TypicalPlainWords() {}

    static Map<String, Object> in(String language) {
        var words = IN.getOrDefault(language, IN.get("en"));
        return new HashMap<>(Map.of(
                "whatChanges",
                words.get(0),
                "whatStaysTheSame",
                words.get(1),
                "whatToDoNext",
                words.get(2),
                "whatToAsk",
                words.get(3),
                "whyDifferent",
                "Left out where the family needs no detail; the report itself has it.",
                "checkedAgainstReport",
                true));
    }
}
