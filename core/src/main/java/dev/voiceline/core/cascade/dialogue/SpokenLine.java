package dev.voiceline.core.cascade.dialogue;

import dev.voiceline.core.conversation.Alignment;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.HeardText;
import dev.voiceline.core.media.AudioFormat;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the agent says in one go: its words, and how they lie on its audio. For use by one thread at
 * a time.
 */
public final class SpokenLine implements Line {
  private final AudioFormat format;
  private final int millisPerCharacter;
  private final StringBuilder words = new StringBuilder();
  private final Alignment alignment = new Alignment();
  private long bytes;
  private boolean complete;
  private OptionalInt cut = OptionalInt.empty();

  /**
   * One of which nothing is said yet.
   *
   * @param millisPerCharacter how fast the agent speaks as long as nobody tells, in ms
   */
  public SpokenLine(AudioFormat format, int millisPerCharacter) {
    this.format = format;
    this.millisPerCharacter = millisPerCharacter;
  }

  /** More of its words. */
  public void add(String more) {
    words.append(more);
  }

  /** More of its audio. */
  public void audio(int more) {
    bytes += more;
  }

  /** So many characters have begun so many ms after the first sample. */
  public void aligned(int characters, int millis) {
    alignment.add(characters, millis);
  }

  /** All of its audio has been told. */
  public void spoken() {
    complete = true;
  }

  /** Whether any of it can have been heard. */
  public boolean isAudible() {
    return bytes > 0;
  }

  /** How many characters are spoken in the audio that has been told so far. */
  public int spokenCharacters() {
    return charactersAt(format.millis(bytes));
  }

  /** No more of it was heard than so many ms; 0 for nothing. */
  void heard(int millis) {
    int generated = format.millis(bytes);
    if (complete && millis >= generated) {
      return;
    }
    int known = Math.min(millis, generated);
    cutAt(known <= 0 ? 0 : charactersAt(known));
  }

  /** No more of it was said than so many characters. */
  public void cutAt(int characters) {
    cut = OptionalInt.of(Math.min(characters, cut.orElse(characters)));
  }

  /** No more of it will be said than there is audio of. */
  public void breaksOff() {
    if (!complete) {
      cutAt(spokenCharacters());
    }
  }

  private int charactersAt(int millis) {
    OptionalInt told = alignment.charactersAt(millis);
    if (told.isPresent()) {
      return Math.min(words.length(), told.getAsInt());
    }
    long generated = format.millis(bytes);
    long usual = (long) words.length() * millisPerCharacter;
    long all = Math.max(1, complete ? generated : Math.max(generated, usual));
    return (int) Math.min(words.length(), words.length() * (long) millis / all);
  }

  @Override
  public Optional<Exchange> told() {
    String all = words.toString();
    String heard = cut.isPresent() ? HeardText.upTo(all, cut.getAsInt()) : all;
    boolean cutShort = heard.strip().length() < all.strip().length();
    return heard.isBlank()
        ? Optional.empty()
        : Optional.of(new Exchange.AgentSaid(heard.strip(), cutShort));
  }
}
