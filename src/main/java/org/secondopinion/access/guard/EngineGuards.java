package org.secondopinion.access.guard;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets the guards up behind Spring Security, so that they know who asks, and before the engine. */
@Configuration
class EngineGuards {

    private static final int AFTER_SECURITY = 10;

    @Bean
    FilterRegistrationBean<SetupGuard> setupGuard() {
        return before(new SetupGuard(), 0, "/camunda/*");
    }

    @Bean
    FilterRegistrationBean<EngineWriteGuard> engineWriteGuard() {
        return before(new EngineWriteGuard(), 1, "/camunda/api/*", "/engine-rest/*");
    }

    @Bean
    FilterRegistrationBean<QueryExpressionGuard> queryExpressionGuard(ObjectMapper json) {
        return before(new QueryExpressionGuard(json), 2, "/camunda/api/*", "/engine-rest/*");
    }

    @Bean
    FilterRegistrationBean<PlainRefusals> plainRefusals(ObjectMapper json) {
        return before(new PlainRefusals(json), 3, "/camunda/api/*", "/engine-rest/*");
    }

    private static <F extends Filter> FilterRegistrationBean<F> before(F guard, int place, String... paths) {
        var registration = new FilterRegistrationBean<>(guard);
        registration.addUrlPatterns(paths);
        registration.setOrder(AFTER_SECURITY + place);
        return registration;
    }
}
