package org.secondopinion.records.dicom;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What stands in a copy without names instead of what could be traced: the case's reference for the patient, and for each
 * UID another one, always the same within the case, that nobody can lead back without the case's key.
 *
 * @param reference of the case
 */
public record Pseudonyms(String reference, byte[] key) {

    String uid(String original) {
        try {
            var hash = Mac.getInstance("HmacSHA256");
            hash.init(new SecretKeySpec(key, "HmacSHA256"));
            var digest = hash.doFinal(original.getBytes(StandardCharsets.US_ASCII));
            return "2.25." + new BigInteger(1, digest).shiftRight(128);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
