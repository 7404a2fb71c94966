package org.secondopinion.records.storage;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files by default, a bucket of an S3 store where one is named. */
@Configuration
@EnableConfigurationProperties(S3Settings.class)
class StoreChoice {

    @Bean
    Store documentStore(@Value("${second-opinion.data-folder}") Path dataFolder, S3Settings s3) {
        return s3.bucket() == null ? new FileStore(dataFolder.resolve("documents")) : new S3Store(s3);
    }
}
