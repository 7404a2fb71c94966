package org.secondopinion.accounts.web;

import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.secondopinion.accounts.Account;
import org.secondopinion.accounts.AccountGroups;
import org.secondopinion.accounts.Accounts;
import org.secondopinion.accounts.PasswordLinks;
import org.secondopinion.accounts.TypedAccount;
import org.secondopinion.accounts.WorkLeft;
import org.secondopinion.accounts.WrongFields;
import org.secondopinion.cases.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Administrators keep the accounts here. */
@Controller
@RequestMapping("/accounts")
class AccountsController {

    private static final int PAGE = 50;
    private static final TypedAccount NOTHING = new TypedAccount("", "", "", Set.of());

    private final Accounts accounts;
    private final PasswordLinks links;
    private final WorkLeft tasks;

    AccountsController(Accounts accounts, PasswordLinks links, WorkLeft tasks) {
        this.accounts = accounts;
        this.links = links;
        this.tasks = tasks;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) Account.State state,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var found = accounts.find(words, Optional.ofNullable(state));
        var last = Math.max(1, (found.size() + PAGE - 1) / PAGE);
        var shown = Math.max(1, Math.min(page, last));
        model.addAttribute("words", words);
        model.addAttribute("state", state);
        model.addAttribute("states", Account.State.values());
        model.addAttribute("number", found.size());
        model.addAttribute("found", found.subList((shown - 1) * PAGE, Math.min(shown * PAGE, found.size())));
        model.addAttribute("page", shown);
        model.addAttribute("last", last);
        return "accounts/accounts";
    }

    @GetMapping("/new")
    String blank(Model model) {
        return blank(model, NOTHING);
    }

    @PostMapping
    String make(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "") Set<String> groups,
            Principal who,
            Model model,
            RedirectAttributes next) {
        var typed = new TypedAccount(username, name, mail, groups);
        try {
            var made = accounts.make(typed, who.getName());
            next.addFlashAttribute("done", "The account is made, and a link for the password is on its way.");
            return page(made);
        } catch (WrongFields wrong) {
            marked(model, wrong);
            return blank(model, typed);
        }
    }

    @GetMapping("/of/{username}")
    String account(@PathVariable String username, Model model) {
        var account = known(username);
        return page(model, account, TypedAccount.of(account), account.version());
    }

    @PostMapping("/of/{username}")
    String change(
            @PathVariable String username,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "") Set<String> groups,
            Principal who,
            Model model,
            RedirectAttributes next) {
        var typed = new TypedAccount(username, name, mail, groups);
        try {
            accounts.change(typed, version, who.getName());
            next.addFlashAttribute("done", "Saved.");
            return page(username);
        } catch (Refusal refusal) {
            marked(model, refusal);
            return page(model, known(username), typed, version);
        }
    }

    @PostMapping("/of/{username}/{deed}")
    String act(@PathVariable String username, @PathVariable String deed, Principal who, RedirectAttributes next) {
        var by = who.getName();
        try {
            switch (deed) {
                case "link" -> links.send(username, by);
                case "withdraw" -> links.withdraw(username, by);
                case "deactivate" -> accounts.deactivate(username, by);
                case "reactivate" -> accounts.reactivate(username, by);
                default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            next.addFlashAttribute("done", "Done. The history below has it.");
        } catch (Refusal refusal) {
            next.addFlashAttribute("refusal", refusal.getMessage());
        }
        return page(username);
    }

    private String page(Model model, Account account, TypedAccount typed, int version) {
        model.addAttribute("heading", account.name());
        model.addAttribute("account", account);
        model.addAttribute("version", version);
        model.addAttribute("link", links.openOf(account.username()).orElse(null));
        model.addAttribute("history", accounts.history(account.username()));
        model.addAttribute("tasks", tasks.of(account.username()));
        return entry(model, typed);
    }

    private static String blank(Model model, TypedAccount typed) {
        model.addAttribute("heading", "New account");
        return entry(model, typed);
    }

    private static String entry(Model model, TypedAccount typed) {
        model.addAttribute("typed", typed);
        model.addAttribute("groups", AccountGroups.ALL);
        if (!model.containsAttribute("wrong")) {
            model.addAttribute("wrong", Map.of());
        }
        return "accounts/account";
    }

    private static void marked(Model model, Refusal refusal) {
        model.addAttribute("refusal", refusal.getMessage());
        model.addAttribute("wrong", refusal instanceof WrongFields fields ? fields.sentences() : Map.of());
    }

    private Account known(String username) {
        return accounts.find(username).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String page(String username) {
        return "redirect:/accounts/of/" + username;
    }
}
