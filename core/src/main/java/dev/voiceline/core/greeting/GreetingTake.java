package dev.voiceline.core.greeting;

import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.ReplyOutcome;
import java.io.ByteArrayOutputStream;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes down one reply and judges whether it was the greeting and nothing else: one item, whole,
 * with the words that were ordered. Case, signs and blanks do not matter. Used by one thread at a
 * time.
 */
public final class GreetingTake {
  private final String ordered;
  private final int mostBytes;
  private final ByteArrayOutputStream audio = new ByteArrayOutputStream();
  private final StringBuilder words = new StringBuilder();
  private Optional<ItemId> item = Optional.empty();
  private boolean spoiled;
  private boolean whole;

  /**
   * A take of a greeting.
   *
   * @param mostBytes a longer one is none
   */
  public GreetingTake(String ordered, int mostBytes) {
    this.ordered = ordered;
    this.mostBytes = mostBytes;
  }

  /** More of its audio. */
  public void audio(ItemId of, byte[] more) {
    spoiled |= isAnother(of) || audio.size() + more.length > mostBytes;
    if (!spoiled) {
      audio.writeBytes(more);
    }
  }

  /** More of its words. */
  public void text(ItemId of, String more) {
    spoiled |= isAnother(of) || words.length() + more.length() > 2 * ordered.length() + 100;
    if (!spoiled) {
      words.append(more);
    }
  }

  /** The item is whole. */
  public void itemGenerated(ItemId of) {
    spoiled |= isAnother(of);
    whole = true;
  }

  /** The reply is over: the greeting, if it was one. */
  public Optional<SpokenGreeting> ended(ReplyOutcome outcome) {
    boolean good =
        !spoiled
            && whole
            && outcome == ReplyOutcome.COMPLETED
            && audio.size() > 0
            && plain(words.toString()).equals(plain(ordered));
    return good ? Optional.of(new SpokenGreeting(ordered, audio.toByteArray())) : Optional.empty();
  }

  private boolean isAnother(ItemId of) {
    Optional<ItemId> given = Optional.of(of);
    item = item.or(() -> given);
    return whole || !item.equals(given);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
