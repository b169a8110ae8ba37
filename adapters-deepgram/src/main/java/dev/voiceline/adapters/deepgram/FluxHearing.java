package dev.voiceline.adapters.deepgram;

import com.google.gson.JsonObject;
import dev.voiceline.core.transcription.Words;
import java.util.List;

/** What Flux tells: turns, and their likely ends. Its words are frozen with their turn. */
final class FluxHearing implements Hearing {
  private final Told told;

  /** Of the turn, as heard by sockets that are gone. */
  private Words carried = HeardWords.NONE.words();

  private HeardWords interim = HeardWords.NONE;
  private boolean likelyOver;
  private long turn = -1;
  private long settledMs;

  FluxHearing(Told told) {
    this.told = told;
  }

  @Override
  public boolean received(String type, JsonObject message, TimeMap times) {
    if (!type.equals("TurnInfo")) {
      return false;
    }
    double from = Json.number(message, "audio_window_start").orElse(0.0);
    double to = Json.number(message, "audio_window_end").orElse(from);
    long index = Json.count(message, "turn_index").orElse(turn + 1);
    if (index > turn) {
      turnInfo(message, HeardWords.read(message, from, to, times), index, times.millis(to));
    }
    return true;
  }

  private void turnInfo(JsonObject message, HeardWords heard, long index, long toMs) {
    switch (Json.textOrEmpty(message, "event")) {
      case "StartOfTurn" -> {
        told.speechStarted(heard.words().from());
        update(heard);
      }
      case "Update" -> {
        update(heard);
        if (heard.isBlank() && !owesEnd()) {
          settledMs = Math.max(settledMs, toMs);
        }
      }
      case "EagerEndOfTurn" -> likelyOver(heard);
      case "TurnResumed" -> {
        resume();
        update(heard);
      }
      case "EndOfTurn" -> {
        turn = index;
        settledMs = Math.max(settledMs, toMs);
        over(heard);
      }
      default -> {}
    }
  }

  private void update(HeardWords heard) {
    if (heard.words().text().equals(interim.words().text())) {
      return;
    }
    resume();
    interim = heard;
    told.interim(heard.words());
  }

  private void likelyOver(HeardWords heard) {
    if (heard.isBlank()) {
      return;
    }
    boolean same = heard.words().text().equals(interim.words().text());
    if (likelyOver && same) {
      return;
    }
    update(heard);
    likelyOver = true;
    told.turnLikelyOver(whole(heard));
  }

  private void resume() {
    if (likelyOver) {
      likelyOver = false;
      told.turnResumed();
    }
  }

  private void over(HeardWords heard) {
    if (!heard.words().text().equals(interim.words().text())) {
      resume();
    }
    Words all = whole(heard);
    if (!heard.isBlank()) {
      told.frozen(heard.words());
    } else if (!interim.isBlank()) {
      told.interim(heard.words());
    }
    interim = HeardWords.NONE;
    end(all);
  }

  private void end(Words all) {
    likelyOver = false;
    carried = HeardWords.NONE.words();
    if (!all.isBlank()) {
      told.turnOver(all);
    }
  }

  private Words whole(HeardWords heard) {
    return HeardWords.joined(List.of(carried, heard.words()));
  }

  @Override
  public long settledMs() {
    return settledMs;
  }

  @Override
  public void restarted(long fromMs) {
    resume();
    HeardWords lost = interim.until(fromMs);
    interim = HeardWords.NONE;
    turn = -1;
    settledMs = Math.max(settledMs, fromMs);
    if (!lost.isBlank()) {
      carried = HeardWords.joined(List.of(carried, lost.words()));
      told.frozen(lost.words());
    }
  }

  @Override
  public boolean owesEnd() {
    return !carried.isBlank() || !interim.isBlank();
  }

  @Override
  public void settle() {
    if (interim.isBlank()) {
      end(carried);
    }
  }
}
