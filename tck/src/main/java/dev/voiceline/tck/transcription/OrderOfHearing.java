package dev.voiceline.tck.transcription;

import dev.voiceline.core.transcription.Words;
import dev.voiceline.tck.Breaches;
import java.time.Duration;

/** Notices events that come at a time at which none may. */
final class OrderOfHearing {
  /** Words that follow one another may overlap a little, as vendors count. */
  private static final Duration OVERLAP = Duration.ofMillis(200);

  private final Breaches breaches;
  private final StringBuilder frozen = new StringBuilder();
  private Duration frozenTo = Duration.ZERO;
  private String likely = "";
  private boolean ready;
  private boolean closed;

  OrderOfHearing(Breaches breaches) {
    this.breaches = breaches;
  }

  void check(Heard event) {
    breaches.addIf(closed, "STT-08", "something was told after closed");
    if (event instanceof Heard.Ready) {
      breaches.addIf(ready, "STT-01", "ready was told twice");
      ready = true;
    } else if (event instanceof Heard.Closed) {
      closed = true;
    } else if (!(event instanceof Heard.Failed)) {
      breaches.addIf(!ready, "STT-01", "something was told before ready");
      checkWords(event);
    }
  }

  private void checkWords(Heard event) {
    if (event instanceof Heard.Interim interim) {
      breaches.addIf(isNew(interim.words()), "STT-05", "words came after the likely end");
    } else if (event instanceof Heard.Frozen words) {
      breaches.addIf(isNew(words.words()), "STT-05", "words came after the likely end");
      freeze(words.words());
    } else if (event instanceof Heard.LikelyOver turn) {
      likely = turn.turn().text().strip();
    } else if (event instanceof Heard.Resumed) {
      breaches.addIf(likely.isEmpty(), "STT-05", "a turn resumed that was not likely over");
      likely = "";
    } else if (event instanceof Heard.Over turn) {
      over(turn.turn());
    }
  }

  private boolean isNew(Words words) {
    return !likely.isEmpty() && !words.isBlank() && !likely.endsWith(words.text().strip());
  }

  private void freeze(Words words) {
    breaches.addIf(
        words.from().compareTo(frozenTo.minus(OVERLAP)) < 0, "STT-03", "words came out of order");
    frozenTo = words.to();
    frozen.append(' ').append(words.text().strip());
  }

  private void over(Words turn) {
    breaches.addIf(turn.isBlank(), "STT-05", "blank words ended a turn");
    breaches.addIf(
        !turn.text().strip().equals(frozen.toString().strip()),
        "STT-05",
        "a turn holds other words than were frozen");
    frozen.setLength(0);
    likely = "";
  }
}
