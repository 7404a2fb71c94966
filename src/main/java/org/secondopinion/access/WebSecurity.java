package org.secondopinion.access;

import static org.springframework.security.config.Customizer.withDefaults;

import org.springframework.boot.web.servlet.server.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who reaches what over HTTP. */
@Configuration
@EnableMethodSecurity
class WebSecurity {

    private static final String OUR_PAGES_ONLY = "default-src 'self'; img-src 'self' data: blob:;"
            + " style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    private final EndedSessions endedSessions;

    WebSecurity(Logins logins) {
        this.endedSessions = new EndedSessions(logins);
    }

    /** Another site's page can't send our session along with a form or a script. */
    @Bean
    CookieSameSiteSupplier sessionStaysOnOurSite() {
        return CookieSameSiteSupplier.ofLax().whenHasName("JSESSIONID");
    }

    /** The engine's REST interface: scripts and Camunda Modeler, by HTTP Basic, never by a cookie. */
    @Bean
    @Order(1)
    SecurityFilterChain engineRest(HttpSecurity http) throws Exception {
        return http.securityMatcher(path("/engine-rest/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAnyAuthority(Groups.ENGINE_API))
                .httpBasic(basic -> basic.realmName("Second Opinion"))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** Tasklist, Cockpit, Admin: they send their own headers and check their own token against forged requests. */
    @Bean
    @Order(2)
    SecurityFilterChain engineWebapps(HttpSecurity http) throws Exception {
        return http.securityMatcher(path("/camunda/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAnyAuthority(Groups.HOUSE))
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), path("/camunda/api/**"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), path("/camunda/**"))
                        .defaultAccessDeniedHandlerFor(
                                (request, response, e) -> response.sendError(403), path("/camunda/api/**"))
                        .defaultAccessDeniedHandlerFor(
                                (request, response, e) -> response.sendRedirect(request.getContextPath() + "/"),
                                path("/camunda/**")))
                .logout(logout -> logout.logoutRequestMatcher(PathPatternRequestMatcher.withDefaults()
                                .matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout"))
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.frameOptions(frames -> frames.sameOrigin()))
                .addFilterAfter(endedSessions, SecurityContextHolderFilter.class)
                .build();
    }

    /** The interface for scripts and for our own pages' scripts. */
    @Bean
    @Order(3)
    SecurityFilterChain api(HttpSecurity http, CaseDoor caseDoor, UploadsGate uploadsGate) throws Exception {
        return http.securityMatcher(path("/api/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/api/inquiries"))
                        .permitAll()
                        .requestMatchers(path("/api/cases/*/timeline"), path("/api/cases/*/break-glass"))
                        .authenticated()
                        .requestMatchers(
                                path("/api/cases/{reference}/uploads"), path("/api/cases/{reference}/uploads/**"))
                        .access(uploadsGate)
                        .requestMatchers(path("/api/cases/{reference}"), path("/api/cases/{reference}/**"))
                        .access(caseDoor)
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(askForPassword()))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(askForPassword()))
                .csrf(csrf -> csrf.disable())
                .addFilterBefore(new SameOriginOnly(), LogoutFilter.class)
                .addFilterAfter(endedSessions, SecurityContextHolderFilter.class)
                .build();
    }

    /**
     * The pages of an inquiry. A family may write longer than a session lasts, and what it typed must arrive, so its forms
     * are guarded by a cookie. The address is the key to a draft: it goes to no other site.
     */
    @Bean
    @Order(4)
    SecurityFilterChain inquiryPages(HttpSecurity http) throws Exception {
        var token = new XorCsrfTokenRequestAttributeHandler();
        // Loaded at once: the cookie can't be set any more when half the page is out.
        token.setCsrfRequestAttributeName(null);
        var cookie = new CookieCsrfTokenRepository();
        cookie.setCookieCustomizer(made -> made.sameSite("Lax"));
        return http.securityMatcher(path("/inquiry/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(cookie).csrfTokenRequestHandler(token))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(OUR_PAGES_ONLY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frames -> frames.sameOrigin()))
                .build();
    }

    /** Everything else: our own pages. */
    @Bean
    @Order(5)
    SecurityFilterChain pages(HttpSecurity http, CaseDoor caseDoor) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(path("/review/**"))
                        .hasAnyAuthority(Groups.OUTSIDE)
                        .requestMatchers(path("/directory/**"))
                        .hasAnyAuthority("coordinator", "board-coordinator")
                        .requestMatchers(path("/accounts/**"))
                        .hasAnyAuthority("admin")
                        .requestMatchers(path("/boards/**"))
                        .hasAnyAuthority(Groups.BOARDS)
                        .requestMatchers(path("/cases/{reference}/**"))
                        .access(caseDoor)
                        .requestMatchers(
                                path("/"),
                                path("/login"),
                                path("/password/**"),
                                path("/family/**"),
                                path("/home-team/**"),
                                path("/hospital/**"),
                                path("/board-replies/**"),
                                path("/outbox/**"),
                                path("/actuator/health/**"),
                                path("/css/**"),
                                path("/js/**"),
                                path("/images/**"),
                                path("/webjars/**"),
                                path("/favicon.ico"),
                                path("/error"))
                        .permitAll()
                        .requestMatchers(path("/actuator/**"))
                        .hasAnyAuthority("admin")
                        .anyRequest()
                        .authenticated())
                .formLogin(login -> login.loginPage("/login")
                        .defaultSuccessUrl("/")
                        .failureHandler((request, response, refused) -> response.sendRedirect(request.getContextPath()
                                + (refused instanceof LockedException ? "/login?wait" : "/login?error"))))
                .httpBasic(withDefaults())
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .csrf(withDefaults())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(OUR_PAGES_ONLY))
                        .frameOptions(frames -> frames.sameOrigin()))
                .addFilterAfter(endedSessions, SecurityContextHolderFilter.class)
                .build();
    }

    private static BasicAuthenticationEntryPoint askForPassword() {
        var entry = new BasicAuthenticationEntryPoint();
        entry.setRealmName("Second Opinion");
        return entry;
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
