package org.secondopinion.oversight.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.secondopinion.cases.Refusal;
import org.secondopinion.oversight.pages.CasePages;
import org.secondopinion.oversight.pages.CaseTable;
import org.secondopinion.oversight.pages.Choices;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All cases, for those who oversee them; no medical fact and no name of a patient. */
@RestController
@RequestMapping("/api/oversight")
@PreAuthorize("hasAnyAuthority('manager', 'analyst')")
class CasesController {

    private final CasePages pages;
    private final CaseTable table;
    private final Choices choices;

    CasesController(CasePages pages, CaseTable table, Choices choices) {
        this.pages = pages;
        this.table = table;
        this.choices = choices;
    }

    @GetMapping("/cases")
    CasePages.Page cases(@RequestParam Map<String, String> asked) {
        return pages.page(asked, limit(asked.get("limit")), asked.get("after"));
    }

    @GetMapping("/cases.csv")
    void table(@RequestParam Map<String, String> asked, HttpServletResponse answer) throws IOException {
        var filter = new LinkedHashMap<>(asked);
        filter.keySet().removeAll(List.of("after", "limit"));
        table.mustBeReadable(filter);
        answer.setContentType("text/csv;charset=UTF-8");
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"cases.csv\"");
        table.write(filter, answer.getWriter());
    }

    @GetMapping("/choices")
    Map<String, List<String>> choices(@RequestParam(defaultValue = "open") String is) {
        return choices.of(!is.equals("closed"));
    }

    private static int limit(String asked) {
        if (asked == null || asked.isEmpty()) {
            return CasePages.USUAL;
        }
        if (!asked.matches("\\d{1,4}") || Integer.parseInt(asked) < 1 || Integer.parseInt(asked) > CasePages.MOST) {
            throw new Refusal("A page takes 1 to %d cases.".formatted(CasePages.MOST));
        }
        return Integer.parseInt(asked);
    }
}
