package org.secondopinion.local;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Takes the place of a configured database in the demo and test profiles. */
@Configuration
@Profile({"demo", "test"})
@ConditionalOnClass(name = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres")
class LocalDatabase {

    @Bean(destroyMethod = "close")
    LocalPostgres localPostgres(@Value("${second-opinion.data-folder}") Path dataFolder) throws IOException {
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
