package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.IdempotencyKey;
import dev.voiceline.core.eligibility.PatientName;
import dev.voiceline.core.eligibility.Provider;
import dev.voiceline.core.privacy.PersonName;
import dev.voiceline.core.privacy.Purpose;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Marks of requests: the same for the same request, and nothing of the patient can be read from
 * one. A keyed hash (HMAC-SHA256); its key dies with it. Safe for use by any thread.
 */
final class QuestionMark {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final SecretKeySpec secret;

  QuestionMark(SecureRandom random) {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    secret = new SecretKeySpec(key, ALGORITHM);
    // The first takes long, and should not on the thread of a call.
    hmac(key);
  }

  /** Of a question that is asked under that key: the key alone could be used for somebody else. */
  String of(IdempotencyKey key, EligibilityQuestion question) {
    return HexFormat.of().formatHex(hmac(text(key, question)));
  }

  private byte[] hmac(byte[] text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      return mac.doFinal(text);
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, absent);
    }
  }

  /** Each field behind its length, so that no two questions have the same text. */
  private static byte[] text(IdempotencyKey key, EligibilityQuestion question) {
    return Stream.of(
            List.of(key.value()),
            question.payer().stream().toList(),
            question.provider().map(Provider::toString).stream().toList(),
            List.of(question.member().reveal(Purpose.PSEUDONYM)),
            List.of(question.born().reveal(Purpose.PSEUDONYM).toString()),
            question.patient().map(PatientName::last).stream().map(QuestionMark::clear).toList(),
            question.patient().flatMap(PatientName::first).stream()
                .map(QuestionMark::clear)
                .toList(),
            List.of(question.relation().name(), question.role().name()),
            List.of(question.service().asked(), question.service().kind().name()),
            question.service().serviceTypes(),
            List.of(question.serviceDate().toString()))
        .map(QuestionMark::counted)
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String counted(List<String> fields) {
    return fields.size()
        + ";"
        + fields.stream().map(field -> field.length() + ":" + field).collect(Collectors.joining());
  }

  private static String clear(PersonName name) {
    return name.reveal(Purpose.PSEUDONYM);
  }
}
