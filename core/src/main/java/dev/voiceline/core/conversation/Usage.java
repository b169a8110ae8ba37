package dev.voiceline.core.conversation;

import java.time.Duration;

/**
 * What one reply or one transcription took of a vendor.
 *
 * @param work what it was for
 * @param model whose price list counts, by the vendor's name for it
 * @param in tokens read, cached ones included
 * @param cached of those, the ones that came from the vendor's cache
 * @param out tokens written or spoken
 * @param audio what was billed by its length; zero when tokens were counted
 * @param estimated whether the vendor did not tell it, so that it was guessed from the text
 */
public record Usage(
    Work work,
    String model,
    Modalities in,
    Modalities cached,
    Modalities out,
    Duration audio,
    boolean estimated) {
  /** As the vendor told it. */
  public Usage(
      Work work, String model, Modalities in, Modalities cached, Modalities out, Duration audio) {
    this(work, model, in, cached, out, audio, false);
  }

  /** What was done for it. */
  public enum Work {
    /** The agent replied, or was to reply. */
    REPLY,
    /** The caller's words were written down. */
    TRANSCRIPTION,
    /** Words were spoken by a voice of its own; characters count as tokens of text read. */
    SPEECH
  }

  /** Counted in tokens. */
  public static Usage tokens(
      Work work, String model, Modalities in, Modalities cached, Modalities out) {
    return new Usage(work, model, in, cached, out, Duration.ZERO);
  }

  /** Billed by the length of the audio. */
  public static Usage length(Work work, String model, Duration audio) {
    return new Usage(work, model, Modalities.NONE, Modalities.NONE, Modalities.NONE, audio);
  }

  /** The same, of that model. */
  public Usage by(String other) {
    return new Usage(work, other, in, cached, out, audio, estimated);
  }

  /** The same, guessed. */
  public Usage guessed() {
    return new Usage(work, model, in, cached, out, audio, true);
  }

  /** The same, and more of the same work of the same model. */
  public Usage plus(Usage more) {
    return new Usage(
        work,
        model,
        in.plus(more.in),
        cached.plus(more.cached),
        out.plus(more.out),
        audio.plus(more.audio),
        estimated || more.estimated);
  }
}
