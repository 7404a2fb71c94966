package org.secondopinion.pathway.identity;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the application's login on to the engine's web applications and its REST interface. */
@Configuration
class EngineLogins {

    /** After Spring Security (order -100) and after the guards. */
    private static final int AFTER_SECURITY = 100;

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappLogin() {
        var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setInitParameters(Map.of("authentication-provider", WebappLogin.class.getName()));
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*", "/camunda/lib/*");
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    @Bean
    FilterRegistrationBean<EngineRestLogin> engineRestLogin(IdentityService identity) {
        var filter = new FilterRegistrationBean<>(new EngineRestLogin(identity));
        filter.addUrlPatterns("/engine-rest/*");
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }
}
