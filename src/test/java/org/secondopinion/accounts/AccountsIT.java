package org.secondopinion.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondopinion.WholeApplication;
import org.secondopinion.messages.OutboxReader;
import org.secondopinion.messages.OutboxReader.Sent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** An account from its making to its end, through the pages. */
@WholeApplication
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class AccountsIT {

    private static final Pattern LINK = Pattern.compile("/password/link/([A-Za-z0-9_-]{43})");
    private static final String BOATS = "four quiet boats at sea";

    @Autowired
    WebApplicationContext application;

    @Autowired
    OutboxReader outbox;

    @Autowired
    JdbcClient sql;

    MockMvc pages;

    @BeforeEach
    void openTheDoors() {
        pages = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void anAccountIsMadeItsPersonChoosesThePasswordAndIsLoggedOutWhenItIsDeactivated() throws Exception {
        send("/accounts", "name", " ", "username", "Lena Vogt", "mail", "lena", "groups", "owner")
                .andExpect(content().string(containsString("Write the person&#39;s name")))
                .andExpect(content().string(containsString("begins with a letter")))
                .andExpect(content().string(containsString("Write the whole mail address")))
                .andExpect(content().string(containsString("Choose at least one group")));
        send("/accounts", "name", "Lena Vogt", "mail", "TRANSLATOR@second-opinion.example", "groups", "translator")
                .andExpect(content().string(containsString("Another account has this mail address.")));
        send("/accounts", "name", "Lena Vogt", "username", "translator", "mail", "l.vogt@x.example", "groups", "admin")
                .andExpect(content().string(containsString("Another account has this login.")));
        send("/accounts", "name", "Lena Vogt", "mail", "l.vogt@x.example", "groups", "translator")
                .andExpect(redirectedUrl("/accounts/of/lena.vogt"));

        var token = mailedLink("l.vogt@x.example");
        assertThat(everythingKeptOfLinks()).isNotEmpty().noneMatch(kept -> kept.contains(token));
        choose(token, "too short", "too short").andExpect(content().string(containsString("at least 12 characters")));
        choose(token, BOATS, "four quiet boat").andExpect(content().string(containsString("The two are not the same")));
        pages.perform(formLogin().user("lena.vogt").password("too short")).andExpect(unauthenticated());
        choose(token, BOATS, BOATS).andExpect(redirectedUrl("/login?set"));
        choose(token, BOATS, BOATS).andExpect(status().isNotFound());

        var session = logIn("lena.vogt", BOATS);
        pages.perform(get("/review").session(session)).andExpect(status().isOk());
        assertThat(account("lena.vogt").lastSignIn()).isNotNull();
        change("lena.vogt", 0, "translator", "specialist").andExpect(flash().attribute("done", "Saved."));
        pages.perform(get("/review").session(session)).andExpect(redirectedUrl("http://localhost/login"));
        var again = logIn("lena.vogt", BOATS);
        change("lena.vogt", 0, "translator").andExpect(content().string(containsString("Somebody else changed")));

        send("/accounts/of/lena.vogt/deactivate").andExpect(flash().attributeExists("done"));
        pages.perform(get("/review").session(again)).andExpect(redirectedUrl("http://localhost/login"));
        pages.perform(formLogin().user("lena.vogt").password(BOATS)).andExpect(unauthenticated());
        send("/accounts/of/lena.vogt/link").andExpect(flash().attribute("refusal", containsString("gets no mail")));
        send("/accounts/of/lena.vogt/reactivate").andExpect(flash().attributeExists("done"));
        logIn("lena.vogt", BOATS);
        assertThat(deeds("lena.vogt"))
                .containsExactly(
                        "Account made by admin",
                        "Link for the password sent by admin",
                        "Password set by lena.vogt",
                        "Account changed by admin",
                        "Account deactivated by admin",
                        "Account reactivated by admin");
        pages.perform(get("/accounts/of/lena.vogt").with(admin()))
                .andExpect(content().string(containsString("groups: specialist, translator, before: translator")));
        send("/accounts/of/lena.vogt/deactivate").andExpect(flash().attributeExists("done"));
    }

    @Test
    void theLastAdministratorStaysAndNobodyDeactivatesTheOwnAccount() throws Exception {
        send("/accounts/of/admin/deactivate")
                .andExpect(flash().attribute("refusal", containsString("your own account")));
        var before = account("admin");
        pages.perform(post("/accounts/of/admin")
                        .param("version", String.valueOf(before.version()))
                        .param("name", before.name())
                        .param("mail", before.mail())
                        .param("groups", "manager")
                        .with(admin())
                        .with(csrf()))
                .andExpect(content().string(containsString("the last active administrator")));
        send("/accounts", "name", "Second Keeper", "mail", "second@x.example", "groups", "admin");
        pages.perform(post("/accounts/of/admin/deactivate")
                        .with(as("second.keeper", "admin"))
                        .with(csrf()))
                .andExpect(flash().attribute("refusal", containsString("the last active administrator")));
        assertThat(account("admin")).isEqualTo(before);

        pages.perform(get("/accounts").with(as("coordinator", "coordinator"))).andExpect(status().isForbidden());
        send("/accounts/of/second.keeper/withdraw").andExpect(flash().attributeExists("done"));
        pages.perform(get("/accounts/of/second.keeper").with(admin()))
                .andExpect(content().string(containsString("nobody can log in")));
    }

    @Test
    void whoForgotThePasswordIsMailedALinkAndNobodyLearnsWhoHasAnAccount() throws Exception {
        var session = logIn("analyst", "demo");
        forgotten("nobody@x.example", "10.0.0.1").andExpect(redirectedUrl("/password/forgotten?sent"));
        forgotten("ANALYST@second-opinion.example", "10.0.0.1").andExpect(redirectedUrl("/password/forgotten?sent"));
        var token = mailedLink("analyst@second-opinion.example");
        pages.perform(get("/review").session(session)).andExpect(status().isForbidden());

        send("/accounts/of/analyst/link").andExpect(flash().attributeExists("done"));
        choose(token, BOATS, BOATS).andExpect(status().isNotFound());
        choose(mailedLink("analyst@second-opinion.example"), BOATS, BOATS).andExpect(redirectedUrl("/login?set"));
        pages.perform(get("/review").session(session)).andExpect(redirectedUrl("http://localhost/login"));
        logIn("analyst", BOATS);
        mail("analyst@second-opinion.example", "Your password was changed");
        sql.sql("update people set password_hash = (select password_hash from people where username = 'manager')"
                        + " where username = 'analyst'")
                .update();

        for (var asked = 0; asked < 8; asked++) {
            forgotten("nobody", "10.0.0.1");
        }
        forgotten("nobody", "10.0.0.1").andExpect(status().isTooManyRequests());
        forgotten("nobody", "10.0.0.2").andExpect(status().is3xxRedirection());
        assertThat(mails("analyst@second-opinion.example", "A new password")).hasSize(2);
    }

    @Test
    void aSpecialistOfTheDirectoryGetsOneLoginAndLosesItWhenLeaving() throws Exception {
        var row = sql.sql("select id from specialists where username is null and is_active and not chairs_boards"
                        + " order by name limit 1")
                .query(UUID.class)
                .single();
        var page = "/directory/specialists/" + row;
        pages.perform(post(page + "/login/give").with(as("manager", "manager")).with(csrf()))
                .andExpect(status().isForbidden());
        coordinate(page + "/login/give").andExpect(flash().attribute("done", "The specialist has a login."));
        coordinate(page + "/login/give").andExpect(flash().attribute("refusal", containsString("has a login already")));
        var login = sql.sql("select username from specialists where id = ?")
                .param(row)
                .query(String.class)
                .single();
        assertThat(account(login).groups()).containsExactly("specialist");
        pages.perform(get(page).with(coordinator()))
                .andExpect(content().string(containsString("which waits for its password")));

        choose(mailedLink(account(login).mail()), BOATS, BOATS).andExpect(redirectedUrl("/login?set"));
        var session = logIn(login, BOATS);
        sql.sql("update specialists set is_active = false where id = ?")
                .param(row)
                .update();
        sql.sql("update directory_stamps set stamp = gen_random_uuid()").update();
        pages.perform(get(page).with(coordinator()))
                .andExpect(content().string(containsString("the login is not ended")));
        coordinate(page + "/login/end").andExpect(flash().attribute("done", "The login is ended."));
        pages.perform(get("/review").session(session)).andExpect(redirectedUrl("http://localhost/login"));
        coordinate(page + "/login/reopen").andExpect(flash().attribute("refusal", containsString("keeps no login")));
        pages.perform(get(page).with(coordinator()))
                .andExpect(content().string(not(containsString("the login is not ended"))));
        assertThat(deeds(login))
                .startsWith("Account made by coordinator")
                .endsWith("Account deactivated by coordinator");
        sql.sql("update specialists set is_active = true where id = ?")
                .param(row)
                .update();
        sql.sql("update directory_stamps set stamp = gen_random_uuid()").update();
    }

    private Account account(String username) {
        return application.getBean(Accounts.class).find(username).orElseThrow();
    }

    private List<String> deeds(String username) {
        return sql.sql("select deed || ' by ' || done_by from account_deeds where username = ? order by done")
                .param(username)
                .query(String.class)
                .list();
    }

    private List<String> everythingKeptOfLinks() {
        return sql.sql("select t::text from account_links t union all select t::text from account_link_tokens t"
                        + " union all select t::text from outbox t where recipient = 'ACCOUNT'")
                .query(String.class)
                .list();
    }

    /** The link that the latest mail to this address carries and that opens a page. */
    private String mailedLink(String address) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> outbox.latest().stream()
                                .filter(mail -> mail.to().equals(address))
                                .flatMap(mail -> LINK.matcher(mail.body()).results())
                                .map(found -> found.group(1))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private void mail(String address, String subject) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !mails(address, subject).isEmpty());
    }

    private List<Sent> mails(String address, String subject) {
        return outbox.latest().stream()
                .filter(mail -> mail.to().equals(address) && mail.subject().equals(subject))
                .toList();
    }

    private MockHttpSession logIn(String username, String password) throws Exception {
        var answer = pages.perform(formLogin().user(username).password(password))
                .andExpect(redirectedUrl("/"))
                .andReturn();
        return (MockHttpSession) answer.getRequest().getSession(false);
    }

    private ResultActions choose(String token, String password, String again) throws Exception {
        return pages.perform(post("/password/link/" + token)
                .param("password", password)
                .param("again", again)
                .with(csrf()));
    }

    private ResultActions forgotten(String login, String address) throws Exception {
        return pages.perform(post("/password/forgotten")
                .param("login", login)
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .with(csrf()));
    }

    private ResultActions change(String username, int version, String... groups) throws Exception {
        return pages.perform(post("/accounts/of/" + username)
                .param("version", String.valueOf(version))
                .param("name", account(username).name())
                .param("mail", account(username).mail())
                .param("groups", groups)
                .with(admin())
                .with(csrf()));
    }

    private ResultActions send(String path, String... fields) throws Exception {
        var request = post(path).with(admin()).with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return pages.perform(request);
    }

    private ResultActions coordinate(String path) throws Exception {
        return pages.perform(post(path).with(coordinator()).with(csrf()));
    }

    private static RequestPostProcessor admin() {
        return as("admin", "admin");
    }

    private static RequestPostProcessor coordinator() {
        return as("coordinator", "coordinator");
    }

    private static RequestPostProcessor as(String login, String group) {
        return user(login).authorities(new SimpleGrantedAuthority(group));
    }
}
