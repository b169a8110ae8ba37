package dev.voiceline.simulator.twilio.rest;

import com.google.gson.JsonObject;
import dev.voiceline.simulator.phone.carrier.Form;
import dev.voiceline.simulator.twilio.RecordingEvent;
import dev.voiceline.simulator.twilio.RecordingView;
import java.util.Optional;

/** Reports how a recording fares to whoever asked for it. */
final class RecordingCallbacks {
  private final String accountSid;
  private final CallbackSender sender;

  RecordingCallbacks(String accountSid, CallbackSender sender) {
    this.accountSid = accountSid;
    this.sender = sender;
  }

  void report(RecordingView view, RecordingEvent event, Optional<JsonObject> encryption) {
    if (!view.request().events().contains(event)) {
      return;
    }
    view.request()
        .callback()
        .ifPresent(callback -> sender.send(callback, form(view, event, encryption), () -> {}));
  }

  private Form form(RecordingView view, RecordingEvent event, Optional<JsonObject> encryption) {
    Form form =
        Form.empty()
            .with("AccountSid", accountSid)
            .with("CallSid", view.callSid())
            .with("RecordingSid", view.sid())
            .with("RecordingUrl", url(view))
            .with("RecordingStatus", event.wire())
            .with("RecordingChannels", Integer.toString(view.request().channels()))
            .with("RecordingTrack", view.request().track())
            .with("RecordingSource", view.request().source())
            .with("RecordingStartTime", Json.rfc2822(view.started()))
            .with("ErrorCode", "0");
    if (event != RecordingEvent.IN_PROGRESS) {
      form = form.with("RecordingDuration", RecordingDesk.seconds(view.lasts()));
    }
    return encryption.isPresent()
        ? form.with("EncryptionDetails", encryption.get().toString())
        : form;
  }

  /** As Twilio gives it: with its own host, and without what the file ends in. */
  private String url(RecordingView view) {
    return "https://api.twilio.com/2010-04-01/Accounts/" + accountSid + "/Recordings/" + view.sid();
  }
}
