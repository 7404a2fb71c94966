package org.secondopinion.records.storage;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files by default. */
@Configuration
class StoreChoice {

    @Bean
    Store documentStore(@Value("${second-opinion.data-folder}") Path dataFolder) {
        return new FileStore(dataFolder.resolve("documents"));
    }
}
