package org.secondopinion.access.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The login page, and where each group starts. */
@Controller
class LoginController {

    private static final Set<String> TASKLIST = Set.of("coordinator", "board-coordinator");
    private static final Set<String> COCKPIT = Set.of("manager", "analyst");
    private static final String ACCOUNTS = "admin";
    private static final Set<String> REVIEW_DESK = Set.of("specialist", "board-chair", "translator");
    private static final List<String> DEMO = List.of(
            "coordinator",
            "manager",
            "analyst",
            "specialist",
            "board-coordinator",
            "board-chair",
            "translator",
            "admin");

    private final boolean isDemo;

    LoginController(Environment environment) {
        this.isDemo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("demoPeople", isDemo ? DEMO : List.of());
        return "access/login";
    }

    @GetMapping("/")
    String start(Authentication who) {
        if (who == null) {
            return "redirect:/login";
        }
        var groups = who.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        if (groups.stream().anyMatch(TASKLIST::contains)) {
            return "redirect:/camunda/app/tasklist/default/";
        }
        if (groups.stream().anyMatch(COCKPIT::contains)) {
            return "redirect:/camunda/app/cockpit/default/";
        }
        if (groups.contains(ACCOUNTS)) {
            return "redirect:/accounts";
        }
        return groups.stream().anyMatch(REVIEW_DESK::contains) ? "redirect:/review" : "redirect:/login";
    }
}
