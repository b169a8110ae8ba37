package dev.voiceline.core.conversation;

/**
 * Tokens by what they stand for.
 *
 * @param text not negative, as the others
 */
public record Modalities(long text, long audio, long image) {
  /** None. */
  public static final Modalities NONE = new Modalities(0, 0, 0);

  public Modalities {
    if (text < 0 || audio < 0 || image < 0) {
      throw new IllegalArgumentException("tokens are not negative");
    }
  }

  /** Both together. */
  public Modalities plus(Modalities more) {
    return new Modalities(text + more.text, audio + more.audio, image + more.image);
  }

  /** All of them. */
  public long total() {
    return text + audio + image;
  }
}
