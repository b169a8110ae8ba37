package dev.voiceline.server.composition;

import dev.voiceline.adapters.twilio.VoiceTwiml;
import dev.voiceline.adapters.twilio.VoiceWebhook;
import dev.voiceline.adapters.twilio.callback.DialNotice;
import dev.voiceline.server.carrier.Reception;
import dev.voiceline.server.control.ControlDesk;
import dev.voiceline.server.http.VoiceRoutes;
import dev.voiceline.server.keypad.KeypadLine;
import dev.voiceline.server.survival.StrayCalls;
import java.util.Optional;
import java.util.function.Function;

/** Who has a say in the answers about a call: keypad, handovers, and calls of other nodes. */
record VoiceAnswers(
    Reception reception,
    KeypadLine keypad,
    Optional<ControlDesk> controlled,
    Optional<StrayCalls> strays)
    implements VoiceRoutes.Answers {
  private static final VoiceTwiml TWIML = new VoiceTwiml();

  @Override
  public String incoming(VoiceWebhook webhook, Function<VoiceWebhook, String> usual) {
    return ended(webhook, about -> began(about, usual));
  }

  private String began(VoiceWebhook webhook, Function<VoiceWebhook, String> usual) {
    return strays.map(each -> each.incoming(webhook, usual)).orElseGet(() -> usual.apply(webhook));
  }

  @Override
  public String afterStream(VoiceWebhook webhook, int asked) {
    return ended(webhook, about -> streamed(about, asked));
  }

  private String streamed(VoiceWebhook webhook, int asked) {
    Function<VoiceWebhook, String> usual =
        strays
            .<Function<VoiceWebhook, String>>map(
                each -> about -> each.afterStream(about, asked, reception::afterStream))
            .orElse(reception::afterStream);
    return keypad.afterStream(webhook, usual);
  }

  /** A caller is done with waiting for a person, or with talking to one. */
  String transferOver(DialNotice notice, Function<DialNotice, String> usual) {
    return strays.map(each -> each.afterDial(notice, usual)).orElseGet(() -> usual.apply(notice));
  }

  /** Keys of a caller who was served by another node go nowhere: the caller begins anew here. */
  String typed(VoiceWebhook webhook, Function<VoiceWebhook, String> usual) {
    return ended(
        webhook,
        about ->
            strays
                .map(each -> each.afterStream(about, 0, usual))
                .orElseGet(() -> usual.apply(about)));
  }

  /**
   * Whoever asks about a call that is over reports its end by that.
   *
   * @param usual what is answered about all others, and where calls end with their server
   */
  private String ended(VoiceWebhook webhook, Function<VoiceWebhook, String> usual) {
    if (!webhook.status().terminal() || strays.isEmpty()) {
      return usual.apply(webhook);
    }
    status(webhook);
    return TWIML.hangUp();
  }

  @Override
  public void status(VoiceWebhook webhook) {
    if (webhook.status().terminal() && strays.isPresent()) {
      strays.get().over(webhook, this::told);
    } else {
      told(webhook);
    }
  }

  private void told(VoiceWebhook webhook) {
    if (webhook.status().terminal()) {
      controlled.ifPresent(each -> each.over(webhook.call()));
    }
    keypad.status(webhook);
    reception.status(webhook);
  }
}
