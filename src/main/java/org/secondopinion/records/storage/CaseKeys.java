package org.secondopinion.records.storage;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.secondopinion.cases.CaseId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A key for each case. It stands in the database, itself encrypted with the master key, so that deleting the row erases
 * every copy of the case's documents.
 */
@Component
class CaseKeys {

    private static final int KEY_BYTES = 32;
    /** With larger ones the JVM calls AES-GCM too seldom to compile it, and the first gigabyte takes ten times as long. */
    private static final int SEGMENT_BYTES = 1 << 14;

    private final JdbcClient sql;
    private final Aead master;

    CaseKeys(
            JdbcClient sql,
            @Value("${second-opinion.master-key-file:${second-opinion.data-folder}/master-key.json}")
                    Path masterKeyFile)
            throws GeneralSecurityException, IOException {
        AeadConfig.register();
        StreamingAeadConfig.register();
        this.sql = sql;
        this.master = MasterKey.in(masterKeyFile).getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    StreamingAead of(CaseId caseId) {
        var bound = caseId.reference().getBytes(StandardCharsets.UTF_8);
        try {
            var stored = stored(caseId).or(() -> make(caseId, bound));
            return TinkJsonProtoKeysetFormat.parseEncryptedKeyset(stored.orElseThrow(), master, bound)
                    .getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of a case cannot be read", e);
        }
    }

    private Optional<String> make(CaseId caseId, byte[] bound) {
        sql.sql("insert into document_keys (case_reference, encrypted_key) values (?, ?) on conflict do nothing")
                .params(caseId.reference(), fresh(bound))
                .update();
        return stored(caseId);
    }

    private String fresh(byte[] bound) {
        try {
            return TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(
                    KeysetHandle.generateNew(parameters()), master, bound);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of a case cannot be made", e);
        }
    }

    private static AesGcmHkdfStreamingParameters parameters() throws GeneralSecurityException {
        return AesGcmHkdfStreamingParameters.builder()
                .setKeySizeBytes(KEY_BYTES)
                .setDerivedAesGcmKeySizeBytes(KEY_BYTES)
                .setHkdfHashType(AesGcmHkdfStreamingParameters.HashType.SHA256)
                .setCiphertextSegmentSizeBytes(SEGMENT_BYTES)
                .build();
    }

    private Optional<String> stored(CaseId caseId) {
        return sql.sql("select encrypted_key from document_keys where case_reference = ?")
                .param(caseId.reference())
                .query(String.class)
                .optional();
    }
}
