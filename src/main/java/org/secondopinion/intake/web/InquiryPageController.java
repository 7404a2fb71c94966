package org.secondopinion.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.secondopinion.intake.Contradiction;
import org.secondopinion.intake.InquiryDrafts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages on which a family writes its inquiry: each is kept as soon as the family leaves it, right or wrong. */
@Controller
@RequestMapping("/inquiry")
class InquiryPageController {

    private final InquiryDrafts drafts;
    private final DraftPages pages;

    InquiryPageController(InquiryDrafts drafts, DraftPages pages) {
        this.drafts = drafts;
        this.pages = pages;
    }

    @GetMapping
    String start(@RequestParam(defaultValue = "") String lang, HttpServletRequest request, Model model) {
        model.addAttribute("t", Words.chosen(lang, request));
        return "inquiry/start";
    }

    @PostMapping
    String begin(@RequestParam(defaultValue = "") String lang, HttpServletRequest request) {
        var token = drafts.begin(Words.chosen(lang, request).language());
        return page(token, Step.WHO.path());
    }

    /** Leads back to the first page that is not done, or to the last one. */
    @GetMapping("/{token}")
    String goOn(@PathVariable String token, @RequestParam(defaultValue = "") String lang) {
        var draft = pages.open(token, lang);
        var wrong = pages.view(draft, null, true).whole().wrong();
        return draft.sentAs().isPresent()
                ? page(token, "sent")
                : page(
                        token,
                        wrong.stream().findFirst().map(Step::of).map(Step::path).orElse("check"));
    }

    @GetMapping("/{token}/{step}")
    String show(
            @PathVariable String token,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "false") boolean look,
            Model model) {
        var here = stepAt(step);
        var draft = pages.open(token, lang);
        if (draft.sentAs().isPresent()) {
            return page(token, "sent");
        }
        model.addAttribute("view", pages.view(draft, here, look));
        return "inquiry/step";
    }

    @PostMapping("/{token}/{step}")
    String save(
            @PathVariable String token,
            @PathVariable String step,
            @RequestParam(defaultValue = "next") String go,
            @RequestParam(defaultValue = "") String lang,
            @RequestParam MultiValueMap<String, String> sent,
            Model model) {
        var here = stepAt(step);
        var draft = pages.open(token, lang);
        var typed = typedIn(here, sent);
        if (!drafts.keep(token, typed)) {
            model.addAttribute("view", pages.view(draft, draft.answers().with(typed), here, true));
            return "inquiry/step";
        }
        return Words.speak(lang) ? page(token, step) : after(token, here, go);
    }

    private String after(String token, Step here, String go) {
        return switch (go) {
            case "back" -> page(token, here.before().orElse(here).path());
            case "check" -> page(token, "check");
            case "save" -> page(token, here.path()) + "?saved=true";
            case "mail" -> pages.mailLink(pages.open(token, ""), here.path());
            default ->
                isDone(token, here)
                        ? page(token, here.next().map(Step::path).orElse("check"))
                        : page(token, here.path()) + "?look=true";
        };
    }

    private boolean isDone(String token, Step step) {
        return pages.view(pages.open(token, ""), step, true).proof().isClean();
    }

    /** Every field of the step, also those that the browser leaves out since nothing is ticked. */
    private static Map<String, List<String>> typedIn(Step step, MultiValueMap<String, String> sent) {
        var typed = new HashMap<String, List<String>>();
        var rights = Stream.of(Contradiction.values())
                .filter(step::asksAbout)
                .map(contradiction -> Proofreader.RIGHT + contradiction.name());
        Stream.concat(step.fields().stream().flatMap(field -> field.inputs().stream()), rights)
                .forEach(name -> typed.put(name, storable(sent.getOrDefault(name, List.of()))));
        return typed;
    }

    /** The database keeps every character but this one, which no keyboard has. */
    private static List<String> storable(List<String> values) {
        return values.stream().map(value -> value.replace('\0', ' ')).toList();
    }

    private static Step stepAt(String path) {
        return Step.at(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static String page(String token, String page) {
        return "redirect:/inquiry/%s/%s".formatted(token, page);
    }
}
