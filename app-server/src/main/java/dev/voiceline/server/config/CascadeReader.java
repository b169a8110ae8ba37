package dev.voiceline.server.config;

import dev.voiceline.core.cascade.CascadePolicy;
import dev.voiceline.core.endpointing.EndpointingPolicy;
import dev.voiceline.core.hearing.MemberIdPattern;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The second voice. All of it is checked, whether it is asked for or not. */
final class CascadeReader {
  private static final int OPENS_WITHIN_MS = 3_000;

  /** The next one can still speak before "one moment, please" takes its place. */
  private static final int NEXT_MODEL_MS = 1_200;

  private CascadeReader() {}

  /**
   * Empty when something is missing.
   *
   * @param wanted whether callers are to talk with it, so that what is missing is a problem
   */
  static Optional<CascadeSettings> read(Fields fields, boolean wanted) {
    VendorKeys keys = new VendorKeys(fields, wanted);
    List<EarSettings> ears = EarReader.read(fields, keys);
    List<MindSettings> minds = MindReader.read(fields, keys);
    List<VoiceSettings> voices = SpeechReader.read(fields, keys);
    List<String> terms = KeyTermsReader.read(fields);
    CascadePolicy policy = policy(fields);
    Duration opens = millis(fields, Setting.CASCADE_OPENS_WITHIN, OPENS_WITHIN_MS);
    Duration next = millis(fields, Setting.CASCADE_SECOND_MODEL, NEXT_MODEL_MS);
    return keys.complete() && !ears.isEmpty() && !minds.isEmpty() && !voices.isEmpty()
        ? Optional.of(new CascadeSettings(ears, terms, minds, voices, opens, next, policy))
        : Optional.empty();
  }

  private static Duration millis(Fields fields, Setting setting, int usual) {
    return Duration.ofMillis(fields.whole(setting, usual, 200, 10_000, String.valueOf(usual)));
  }

  /** The caller's turns have a group of their own. */
  private static CascadePolicy policy(Fields fields) {
    CascadePolicy usual = CascadePolicy.standard();
    return NumbersReader.read(fields.groupOrEmpty(Section.CASCADE_REPLIES), usual, "endpointing")
        .with(endpointing(fields));
  }

  /** All its numbers, and the shape of member IDs. */
  private static EndpointingPolicy endpointing(Fields fields) {
    Branch branch = fields.groupOrEmpty(Section.CASCADE_ENDPOINTING);
    Optional<MemberIdPattern> shape =
        branch.value("member_ids").flatMap(given -> shape(branch, given));
    EndpointingPolicy policy = NumbersReader.read(branch, EndpointingPolicy.standard());
    return shape.map(policy::with).orElse(policy);
  }

  private static Optional<MemberIdPattern> shape(Branch branch, Given given) {
    try {
      return Optional.of(MemberIdPattern.parse(given.text()));
    } catch (IllegalArgumentException unreadable) {
      branch.problem("member_ids", "is no pattern of member IDs: write it like MB######.");
      return Optional.empty();
    }
  }
}
