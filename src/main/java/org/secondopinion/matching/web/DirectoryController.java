package org.secondopinion.matching.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.secondopinion.cases.Refusal;
import org.secondopinion.matching.DirectoryDesk;
import org.secondopinion.matching.DirectoryPages;
import org.secondopinion.matching.DirectoryPages.Entry;
import org.secondopinion.matching.DirectoryPages.Search;
import org.secondopinion.matching.SpecialistLogins;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Coordinators keep the directory here, entry by entry or by file. */
@Controller
@RequestMapping("/directory")
class DirectoryController {

    private static final int PAGE = 50;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final Map<String, String> NEW_CENTRE =
            Map.of("formats", "REMOTE; VIDEO; IN_PERSON; BOARD", "price_band", "3");
    private static final Map<String, String> NEW_SPECIALIST = Map.of(
            "formats", "REMOTE; BOARD",
            "hours",
                    "MONDAY 09:00-17:00; TUESDAY 09:00-17:00; WEDNESDAY 09:00-17:00; THURSDAY 09:00-17:00; FRIDAY 09:00-17:00",
            "cases_per_week", "2",
            "price_band", "3",
            "chairs_boards", "no",
            "active", "yes");

    private final DirectoryPages pages;
    private final DirectoryDesk desk;
    private final SpecialistLogins logins;

    DirectoryController(DirectoryPages pages, DirectoryDesk desk, SpecialistLogins logins) {
        this.pages = pages;
        this.desk = desk;
        this.logins = logins;
    }

    @GetMapping
    String specialists(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String tumour,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String discipline,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var search = new Search(words, tumour, country, discipline);
        var found = pages.find(search);
        var last = Math.max(1, (found.size() + PAGE - 1) / PAGE);
        var shown = Math.max(1, Math.min(page, last));
        model.addAttribute("search", search);
        model.addAttribute("number", found.size());
        model.addAttribute("found", found.subList((shown - 1) * PAGE, Math.min(shown * PAGE, found.size())));
        model.addAttribute("page", shown);
        model.addAttribute("last", last);
        model.addAllAttributes(pages.choices());
        return "matching/specialists";
    }

    @GetMapping("/centres")
    String centres(Model model) {
        model.addAttribute("centres", pages.centres());
        return "matching/centres";
    }

    @GetMapping("/specialists/new")
    String newSpecialist(Model model) {
        return page(model, "specialist", new Entry(null, 0, NEW_SPECIALIST));
    }

    @GetMapping("/centres/new")
    String newCentre(Model model) {
        return page(model, "centre", new Entry(null, 0, NEW_CENTRE));
    }

    @GetMapping("/specialists/{id}")
    String specialist(@PathVariable UUID id, Model model) {
        var entry = pages.specialist(id).orElseThrow(() -> gone("specialist"));
        model.addAttribute("login", logins.of(id));
        return page(model, "specialist", entry);
    }

    @GetMapping("/centres/{id}")
    String centre(@PathVariable UUID id, Model model) {
        return page(model, "centre", pages.centre(id).orElseThrow(() -> gone("centre")));
    }

    @PostMapping("/specialists")
    String keepSpecialist(
            @RequestParam(required = false) UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes next) {
        return kept(
                model,
                next,
                "specialist",
                new Entry(id, version, typed),
                () -> desk.keepSpecialist(id, version, typed));
    }

    @PostMapping("/centres")
    String keepCentre(
            @RequestParam(required = false) UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes next) {
        return kept(model, next, "centre", new Entry(id, version, typed), () -> desk.keepCentre(id, version, typed));
    }

    @GetMapping("/specialists.csv")
    ResponseEntity<String> specialistsFile() {
        return file("specialists.csv", desk.specialistsAsFile());
    }

    @GetMapping("/centres.csv")
    ResponseEntity<String> centresFile() {
        return file("centres.csv", desk.centresAsFile());
    }

    @PostMapping("/specialists/file")
    String takeSpecialists(@RequestParam(defaultValue = "") String rows, RedirectAttributes next) {
        return taken(next, "redirect:/directory", rows, desk::takeSpecialists);
    }

    @PostMapping("/centres/file")
    String takeCentres(@RequestParam(defaultValue = "") String rows, RedirectAttributes next) {
        return taken(next, "redirect:/directory/centres", rows, desk::takeCentres);
    }

    private static String taken(RedirectAttributes next, String back, String rows, ToIntFunction<String> take) {
        try {
            next.addFlashAttribute("done", "%d rows were taken in.".formatted(take.applyAsInt(rows)));
        } catch (Refusal refusal) {
            next.addFlashAttribute("refusal", refusal.getMessage());
        }
        return back;
    }

    private static String kept(Model model, RedirectAttributes next, String kind, Entry entry, Supplier<UUID> keep) {
        try {
            next.addFlashAttribute("done", "Saved.");
            return "redirect:/directory/%ss/%s".formatted(kind, keep.get());
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal.getMessage());
            return page(model, kind, entry);
        }
    }

    private static String page(Model model, String kind, Entry entry) {
        model.addAttribute("entry", entry);
        return "matching/" + kind;
    }

    private static ResponseEntity<String> file(String name, String content) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name))
                .body(content);
    }

    private static Refusal gone(String kind) {
        return new Refusal("The directory has no such %s any more.".formatted(kind));
    }
}
