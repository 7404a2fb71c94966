package org.secondopinion.local;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Takes the place of a database in the demo when none is configured. */
@Configuration
@Profile("demo")
@ConditionalOnClass(name = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres")
@ConditionalOnExpression("'${spring.datasource.url:}'.isEmpty()")
class LocalDatabase {

    @Bean(destroyMethod = "close")
    LocalPostgres localPostgres(@Value("${second-opinion.data-folder}") Path dataFolder) {
        return LocalPostgres.start(dataFolder);
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(LocalPostgres postgres) {
        var source = new HikariDataSource();
        source.setJdbcUrl(postgres.url());
        source.setUsername(LocalPostgres.USER);
        source.setPassword(postgres.password());
        return source;
    }
}
