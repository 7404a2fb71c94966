package org.secondopinion.trials.web;

import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.secondopinion.biomarkers.Markers;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.PlainWords;
import org.secondopinion.cases.Refusal;
import org.secondopinion.cases.TumourType;
import org.secondopinion.trials.Trial;
import org.secondopinion.trials.TrialRegister;
import org.secondopinion.trials.TrialShortlist;
import org.secondopinion.trials.Wanted;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A coordinator looks for trials and picks those that the family may ask about. */
@RestController
@RequestMapping("/api/cases/{reference}/trials")
class TrialsController {

    private static final String MAY_READ = "@caseAccess.mayRead(authentication, #reference)";
    private static final String MAY_EDIT = "@caseAccess.mayEdit(authentication, #reference)";

    private final Cases cases;
    private final TrialRegister register;
    private final TrialShortlist shortlist;

    TrialsController(Cases cases, TrialRegister register, TrialShortlist shortlist) {
        this.cases = cases;
        this.register = register;
        this.shortlist = shortlist;
    }

    @GetMapping
    @PreAuthorize(MAY_READ)
    Sheet read(@PathVariable String reference) {
        var file = cases.get(CaseId.of(reference));
        return new Sheet(
                register.isOn(),
                file.diagnosis().tumourType().name(),
                file.patient().country(),
                shortlist.of(file.id()),
                Choices.ALL);
    }

    @PostMapping("/search")
    @PreAuthorize(MAY_EDIT)
    List<Trial> search(@PathVariable String reference, @RequestBody Search search) {
        return register.search(search.wanted());
    }

    @PostMapping
    @PreAuthorize(MAY_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pick(@PathVariable String reference, @RequestBody Pick pick, Principal person) {
        if (pick.nctNumber() == null || !pick.nctNumber().matches("NCT\\d{8}")) {
            throw new Refusal("A trial's number reads NCT and eight digits.");
        }
        shortlist.pick(CaseId.of(reference), register.get(pick.nctNumber(), pick.country()), person.getName());
    }

    @DeleteMapping("/{nctNumber}")
    @PreAuthorize(MAY_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String reference, @PathVariable String nctNumber) {
        shortlist.remove(CaseId.of(reference), nctNumber);
    }

    /** As it was typed; anything may be missing. */
    record Search(String condition, List<String> markers, String country) {

        Wanted wanted() {
            var known = Stream.of(TumourType.values())
                    .filter(type -> type.name().equals(condition))
                    .findFirst();
            return new Wanted(known.orElse(null), markers, country == null || country.isEmpty() ? null : country);
        }
    }

    record Pick(String nctNumber, String country) {}

    record Sheet(boolean isOn, String condition, String country, List<TrialShortlist.Picked> picked, Choices choices) {}

    record Choice(String code, String words) {}

    /** What the search offers. */
    record Choices(List<Choice> conditions, List<Choice> markers, List<Choice> countries) {

        static final Choices ALL = new Choices(
                of(Wanted.conditions()),
                of(Markers.tests()),
                Stream.of(Locale.getISOCountries())
                        .map(code -> new Choice(code, PlainWords.country(code)))
                        .sorted(Comparator.comparing(Choice::words))
                        .toList());

        private static List<Choice> of(Map<String, String> words) {
            return words.entrySet().stream()
                    .map(one -> new Choice(one.getKey(), one.getValue()))
                    .toList();
        }
    }
}
