package org.secondopinion.records.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Pieces as objects of a bucket. */
final class S3Store implements Store {

    private final S3Client client;
    private final String bucket;

    S3Store(S3Settings settings) {
        this.bucket = settings.bucket();
        this.client = S3Client.builder()
                .endpointOverride(settings.endpoint())
                .forcePathStyle(settings.endpoint() != null)
                // One signature for a piece that is in memory anyway; not every store takes it in signed chunks.
                .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials(settings))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                // Pieces carry a proof of their own, and not every store knows these checksums.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .build();
    }

    private static AwsCredentialsProvider credentials(S3Settings settings) {
        return settings.accessKey() == null
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey()));
    }

    @Override
    public void put(String name, ByteBuffer piece) throws IOException {
        var bytes = new ByteArrayInputStream(piece.array(), piece.arrayOffset(), piece.remaining());
        try {
            client.putObject(
                    object -> object.bucket(bucket).key(name), RequestBody.fromInputStream(bytes, piece.remaining()));
        } catch (SdkException failed) {
            throw new IOException("A piece could not be stored", failed);
        }
    }

    @Override
    public SeekableByteChannel open(String name) throws IOException {
        try {
            return new BytesChannel(
                    client.getObjectAsBytes(object -> object.bucket(bucket).key(name))
                            .asByteArrayUnsafe());
        } catch (SdkException failed) {
            throw new IOException("A piece could not be read", failed);
        }
    }

    @Override
    public void delete(String name) throws IOException {
        try {
            client.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(name + "/")).contents().stream()
                    .forEach(found -> deleteObject(found.key()));
            deleteObject(name);
        } catch (SdkException failed) {
            throw new IOException("A file could not be deleted", failed);
        }
    }

    private void deleteObject(String key) {
        client.deleteObject(object -> object.bucket(bucket).key(key));
    }

    @Override
    public long room() {
        return Long.MAX_VALUE;
    }
}
