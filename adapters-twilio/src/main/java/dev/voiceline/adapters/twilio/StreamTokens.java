package dev.voiceline.adapters.twilio;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.time.Clock;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Tickets that bind a media stream to the call whose webhook was answered. A ticket is signed, not
 * remembered, so any node that has the key can check what another node issued; each node accepts a
 * ticket once. Safe for use by any thread.
 *
 * <p>A ticket is 116 characters out of {@code A-Z a-z 0-9 - _}, which need no escape in XML, JSON
 * or a URL: version, expiry (ms since 1970), nonce, digest of the call's id, and HMAC-SHA256 over
 * all of these.
 */
public final class StreamTokens {
  private static final byte VERSION = 1;
  private static final int NONCE_BYTES = 14;
  private static final int DIGEST_BYTES = 32;
  private static final int SIGNED_BYTES = 1 + Long.BYTES + NONCE_BYTES + DIGEST_BYTES;
  private static final int TOKEN_CHARS = 116;

  /** At a validity of one minute this is reached by 1,600 calls a second. */
  private static final int REMEMBERED = 100_000;

  /** Keeps these signatures apart from whatever else the same key signs. */
  private static final byte[] SUBJECT =
      "voiceline media stream ticket".getBytes(StandardCharsets.US_ASCII);

  private final List<KeyedDigest> signers;
  private final Clock clock;
  private final Duration validity;
  private final SecureRandom random = new SecureRandom();
  private final UsedTokens used = new UsedTokens(REMEMBERED);

  /**
   * Issues and checks tickets.
   *
   * @param key shared by all nodes that serve a number; as secret as the account's auth token, from
   *     which it may be derived
   * @param validity from issue until the stream has started, for example one minute
   * @throws IllegalArgumentException when the key is empty or the validity not positive
   */
  public StreamTokens(byte[] key, Clock clock, Duration validity) {
    this(List.of(key), clock, validity);
  }

  /**
   * The same with several keys, while they are being changed: the first signs, and what any of them
   * has signed is genuine.
   *
   * @throws IllegalArgumentException when there is no key, one is empty, or the validity is not
   *     positive
   */
  public StreamTokens(List<byte[]> keys, Clock clock, Duration validity) {
    if (keys.isEmpty() || keys.stream().anyMatch(key -> key.length == 0)) {
      throw new IllegalArgumentException("the key of the stream tokens must not be empty");
    }
    if (validity.isZero() || validity.isNegative()) {
      throw new IllegalArgumentException("stream tokens must be valid for some time");
    }
    this.signers =
        keys.stream()
            .map(key -> KeyedDigest.hmacSha256(KeyedDigest.hmacSha256(key).over(SUBJECT)))
            .toList();
    this.clock = clock;
    this.validity = validity;
  }

  /** A new ticket for that call, every time another one. */
  public String issue(CallId call) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] signed =
        ByteBuffer.allocate(SIGNED_BYTES)
            .put(VERSION)
            .putLong(clock.instant().plus(validity).toEpochMilli())
            .put(nonce)
            .put(digest(call))
            .array();
    byte[] token = Arrays.copyOf(signed, SIGNED_BYTES + DIGEST_BYTES);
    System.arraycopy(signers.get(0).over(signed), 0, token, SIGNED_BYTES, DIGEST_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /**
   * Judges the ticket that a stream of that call has shown. {@link Verdict#VALID} is said once per
   * ticket.
   */
  public Verdict check(String token, CallId call) {
    byte[] bytes = decode(token);
    byte[] signed = Arrays.copyOf(bytes, SIGNED_BYTES);
    byte[] signature = Arrays.copyOfRange(bytes, SIGNED_BYTES, SIGNED_BYTES + DIGEST_BYTES);
    if (!isGenuine(signed, signature) || signed[0] != VERSION) {
      return Verdict.FORGED;
    }
    ByteBuffer fields = ByteBuffer.wrap(signed, 1, SIGNED_BYTES - 1);
    Instant expiry = Instant.ofEpochMilli(fields.getLong());
    byte[] nonce = new byte[NONCE_BYTES];
    byte[] callDigest = new byte[DIGEST_BYTES];
    fields.get(nonce).get(callDigest);
    Instant now = clock.instant();
    if (!now.isBefore(expiry)) {
      return Verdict.EXPIRED;
    }
    if (!MessageDigest.isEqual(callDigest, digest(call))) {
      return Verdict.OTHER_CALL;
    }
    String once = Base64.getEncoder().encodeToString(nonce);
    return used.use(once, expiry, now) ? Verdict.VALID : Verdict.USED;
  }

  private boolean isGenuine(byte[] signed, byte[] signature) {
    boolean genuine = false;
    for (KeyedDigest signer : signers) {
      genuine |= MessageDigest.isEqual(signer.over(signed), signature);
    }
    return genuine;
  }

  private static byte[] digest(CallId call) {
    return KeyedDigest.sha256(call.value().getBytes(StandardCharsets.UTF_8));
  }

  /** What is no ticket becomes one of zeros, which no key has signed. */
  private static byte[] decode(String token) {
    if (token.length() == TOKEN_CHARS) {
      try {
        return Base64.getUrlDecoder().decode(token);
      } catch (IllegalArgumentException notBase64) {
        // Falls through to the ticket of zeros.
      }
    }
    return new byte[SIGNED_BYTES + DIGEST_BYTES];
  }

  /** What a ticket is worth. */
  public enum Verdict {
    /** Issued for this call with this key, in time, and shown for the first time. */
    VALID,
    /** Genuine but too old. */
    EXPIRED,
    /** Not issued with this key, altered, or no ticket at all. */
    FORGED,
    /** Genuine, but for another call. */
    OTHER_CALL,
    /** Shown before, or not to be told from one that was. */
    USED
  }
}
