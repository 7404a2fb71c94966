package org.secondopinion.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Map;
import org.secondopinion.accounts.PasswordLinks;
import org.secondopinion.accounts.WrongFields;
import org.secondopinion.cases.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a person sets the own password, and asks for a link when it is forgotten. */
@Controller
@RequestMapping("/password")
class PasswordController {

    private static final Instant AT_ONCE = Instant.EPOCH;
    private static final Logger LOG = LoggerFactory.getLogger(PasswordController.class);

    private final PasswordLinks links;
    private final ForgottenPace pace;
    private final TaskScheduler scheduler;

    PasswordController(PasswordLinks links, ForgottenPace pace, TaskScheduler scheduler) {
        this.links = links;
        this.pace = pace;
        this.scheduler = scheduler;
    }

    @GetMapping("/forgotten")
    String forgotten() {
        return "accounts/forgotten";
    }

    /** Answers before anything is looked up, so that neither words nor time tell who has an account. */
    @PostMapping("/forgotten")
    String send(
            @RequestParam(defaultValue = "") String login,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!pace.allows(request.getRemoteAddr())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute(
                    "refusal", "Too many requests came from your address. Please try again in some minutes.");
            return "accounts/forgotten";
        }
        scheduler.schedule(() -> look(login), AT_ONCE);
        return "redirect:/password/forgotten?sent";
    }

    private void look(String login) {
        try {
            links.forgotten(login);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "A link for a forgotten password could not be made: {}",
                    failed.getClass().getSimpleName());
        }
    }

    @GetMapping("/link/{token}")
    String open(@PathVariable String token, HttpServletResponse response, Model model) {
        return page(token, response, model, Map.of());
    }

    @PostMapping("/link/{token}")
    String set(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletResponse response,
            Model model) {
        try {
            links.use(token, password, again);
            return "redirect:/login?set";
        } catch (WrongFields wrong) {
            return page(token, response, model, wrong.sentences());
        } catch (Refusal ended) {
            return page("", response, model, Map.of());
        }
    }

    private String page(String token, HttpServletResponse response, Model model, Map<String, String> wrong) {
        var account = links.accountOf(token);
        if (account.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "accounts/ended";
        }
        model.addAttribute("username", account.get().username());
        model.addAttribute("wrong", wrong);
        return "accounts/password";
    }
}
