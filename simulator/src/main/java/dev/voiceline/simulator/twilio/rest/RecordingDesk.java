package dev.voiceline.simulator.twilio.rest;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.voiceline.simulator.twilio.ExchangeListener;
import dev.voiceline.simulator.twilio.RecordedAudio;
import dev.voiceline.simulator.twilio.RecordingEvent;
import dev.voiceline.simulator.twilio.RecordingStage;
import dev.voiceline.simulator.twilio.RecordingView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps what was recorded, hands it out, and forgets it when told. Safe for use by any thread. */
final class RecordingDesk implements ExchangeListener {
  private record Kept(RecordingView view, Optional<byte[]> file, Optional<JsonObject> encryption) {}

  private static final Duration LONGEST_TONE = Duration.ofMinutes(1);

  private final String base;
  private final String accountSid;
  private final RecordingCallbacks callbacks;
  private final Optional<RecordingCipher> cipher;
  private final Map<String, Kept> kept = new LinkedHashMap<>();

  RecordingDesk(
      String accountSid, RecordingCallbacks callbacks, Optional<RecordingEncryption> encryption) {
    this.accountSid = accountSid;
    this.base = "/2010-04-01/Accounts/" + accountSid;
    this.callbacks = callbacks;
    this.cipher = encryption.map(RecordingCipher::new);
  }

  @Override
  public void recordingChanged(RecordingView view) {
    Kept next = view.stage() == RecordingStage.COMPLETED ? finished(view) : plain(view);
    boolean first;
    synchronized (this) {
      first = kept.put(view.sid(), next) == null;
    }
    if (first) {
      callbacks.report(view, RecordingEvent.IN_PROGRESS, Optional.empty());
    }
    if (view.stage() == RecordingStage.COMPLETED) {
      callbacks.report(view, RecordingEvent.COMPLETED, next.encryption());
    } else if (view.stage() == RecordingStage.ABSENT) {
      callbacks.report(view, RecordingEvent.ABSENT, Optional.empty());
    }
  }

  RestAnswer fetch(String sid) {
    Kept found = find(sid);
    return RestAnswer.json(200, json(found));
  }

  RestAnswer download(String sid) {
    return RestAnswer.file("audio/x-wav", find(sid).file().orElseThrow(() -> unknown(sid)));
  }

  synchronized RestAnswer delete(String sid) {
    if (kept.remove(sid) == null) {
      throw unknown(sid);
    }
    return RestAnswer.empty();
  }

  RestAnswer list(String callSid, Fields query, String path) {
    List<Kept> ofCall = new ArrayList<>();
    synchronized (this) {
      kept.values().stream()
          .filter(each -> each.view().callSid().equals(callSid))
          .forEach(ofCall::add);
    }
    List<JsonObject> all = ofCall.stream().map(this::json).toList();
    return RestAnswer.json(200, Json.page("recordings", all, query, path));
  }

  /** What a recording is now, for the answer to an order about it. */
  RestAnswer show(int status, RecordingView view) {
    return RestAnswer.json(status, json(plain(view)));
  }

  synchronized boolean knows(String callSid, String sid) {
    Kept found = kept.get(sid);
    return found != null && found.view().callSid().equals(callSid);
  }

  synchronized List<RecordingView> all() {
    return kept.values().stream().map(Kept::view).toList();
  }

  static String seconds(Duration lasts) {
    return Long.toString((lasts.toMillis() + 999) / 1_000);
  }

  private static Kept plain(RecordingView view) {
    return new Kept(view, Optional.empty(), Optional.empty());
  }

  private Kept finished(RecordingView view) {
    byte[] wav = view.audio().orElseGet(() -> tones(view.lasts())).wav(view.request().channels());
    return cipher
        .map(each -> each.encrypt(wav))
        .map(each -> new Kept(view, Optional.of(each.file()), Optional.of(each.details())))
        .orElseGet(() -> new Kept(view, Optional.of(wav), Optional.empty()));
  }

  private static RecordedAudio tones(Duration lasts) {
    return RecordedAudio.tones(lasts.compareTo(LONGEST_TONE) > 0 ? LONGEST_TONE : lasts);
  }

  private synchronized Kept find(String sid) {
    Kept found = kept.get(sid);
    if (found == null) {
      throw unknown(sid);
    }
    return found;
  }

  private RestRefusal unknown(String sid) {
    return RestRefusal.notFound(base + "/Recordings/" + sid + ".json");
  }

  private JsonObject json(Kept recording) {
    RecordingView view = recording.view();
    boolean over = view.stage() == RecordingStage.COMPLETED;
    return new Json()
        .text("sid", view.sid())
        .text("account_sid", accountSid)
        .text("call_sid", view.callSid())
        .nothing("conference_sid", "price")
        .text("price_unit", "USD")
        .text("status", view.stage().wire())
        .number("channels", view.request().channels())
        .text("track", view.request().track())
        .text("source", view.request().source())
        .text("duration", over ? Optional.of(seconds(view.lasts())) : Optional.empty())
        .date("start_time", view.started())
        .date("date_created", view.started())
        .date("date_updated", view.started())
        .text("api_version", "2010-04-01")
        .number("error_code", 0)
        .with(
            "encryption_details",
            recording.encryption().<JsonElement>map(e -> e).orElse(JsonNull.INSTANCE))
        .text("uri", base + "/Recordings/" + view.sid() + ".json")
        .build();
  }
}
