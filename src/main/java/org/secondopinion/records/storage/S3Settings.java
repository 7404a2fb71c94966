package org.secondopinion.records.storage;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where an S3 store is, from {@code second-opinion.s3.*}.
 *
 * @param endpoint for a store that is not Amazon's
 * @param accessKey without it, what the machine's surroundings give
 */
@ConfigurationProperties("second-opinion.s3")
record S3Settings(
        URI endpoint, @DefaultValue("us-east-1") String region, String bucket, String accessKey, String secretKey) {}
