package dev.voiceline.simulator.realtime;

import dev.voiceline.simulator.realtime.Item.Called;
import dev.voiceline.simulator.realtime.Item.CallerAudio;
import dev.voiceline.simulator.realtime.Item.Output;
import dev.voiceline.simulator.realtime.Item.Spoken;
import dev.voiceline.simulator.realtime.Item.Written;
import java.util.List;

/**
 * Counts what each response of a session reads: the instructions and tools, and the whole
 * conversation. What was read before in the same form comes cached, in whole blocks. For use by one
 * thread at a time.
 */
final class TokenMeter {
  private static final long BLOCK = 64;

  private String prefix = "";
  private Reading last = new Reading(0, 0, 0, 0);

  /**
   * What a response has read.
   *
   * @param text all of the text
   * @param audio all of the sound
   * @param cachedText how much of the text was known
   * @param cachedAudio how much of the sound was known
   */
  record Reading(long text, long audio, long cachedText, long cachedAudio) {}

  Reading read(String before, List<Item> items) {
    long text = Tokens.ofText(before);
    long audio = 0;
    for (Item item : items) {
      text += textOf(item);
      audio += audioOf(item);
    }
    boolean known = before.equals(prefix);
    Reading reading =
        new Reading(
            text,
            audio,
            known ? blocks(Math.min(text, last.text())) : 0,
            known ? blocks(Math.min(audio, last.audio())) : 0);
    prefix = before;
    last = reading;
    return reading;
  }

  private static long blocks(long tokens) {
    return tokens / BLOCK * BLOCK;
  }

  private static long textOf(Item item) {
    if (item instanceof Written written) {
      return Tokens.ofText(written.text());
    }
    if (item instanceof Called called) {
      return Tokens.ofText(called.name() + called.arguments());
    }
    if (item instanceof Output output) {
      return Tokens.ofText(output.output());
    }
    return item instanceof Spoken spoken && (spoken.written() || !spoken.truncated())
        ? Tokens.ofText(spoken.words())
        : 0;
  }

  private static long audioOf(Item item) {
    if (item instanceof CallerAudio caller) {
      return Tokens.heard(caller.millis());
    }
    return item instanceof Spoken spoken ? Tokens.spoken(spoken.millis()) : 0;
  }
}
