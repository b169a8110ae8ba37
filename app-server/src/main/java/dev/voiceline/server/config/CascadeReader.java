package dev.voiceline.server.config;

import dev.voiceline.core.cascade.CascadePolicy;
import dev.voiceline.core.endpointing.EndpointingPolicy;
import dev.voiceline.core.hearing.MemberIdPattern;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The second voice. All of it is checked, whether it is asked for or not. */
final class CascadeReader {
  private static final int SECOND_MODEL_MS = 2_000;

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
    EndpointingPolicy endpointing = endpointing(fields);
    CascadePolicy policy =
        NumbersReader.read(
            fields.groupOrEmpty(Section.CASCADE_REPLIES), CascadePolicy.standard());
    Duration second =
        Duration.ofMillis(
            fields.whole(Setting.CASCADE_SECOND_MODEL, SECOND_MODEL_MS, 200, 10_000, "2000"));
    return keys.complete() && !ears.isEmpty() && !minds.isEmpty() && !voices.isEmpty()
        ? Optional.of(new CascadeSettings(ears, terms, minds, voices, second, endpointing, policy))
        : Optional.empty();
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
