package dev.voiceline.server.http;

import dev.voiceline.adapters.twilio.StreamNotice;
import dev.voiceline.adapters.twilio.VoiceWebhook;
import dev.voiceline.adapters.twilio.callback.DialNotice;
import dev.voiceline.server.carrier.Addresses;
import dev.voiceline.server.carrier.DialReason;
import dev.voiceline.server.carrier.Reception;
import dev.voiceline.server.menu.Position;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The webhooks of calls and their streams. */
public final class VoiceRoutes {
  private VoiceRoutes() {}

  /**
   * Has a reception answer them.
   *
   * @param afterStream what comes after a call's stream
   * @param status told how calls fare
   */
  public static void add(
      SignedRoutes routes,
      Reception reception,
      Function<VoiceWebhook, String> afterStream,
      Consumer<VoiceWebhook> status) {
    routes.asked(
        Addresses.INCOMING, fields(VoiceWebhook::parse), reception::incoming, reception::answered);
    routes.asked(
        Addresses.AFTER_STREAM, fields(VoiceWebhook::parse), afterStream, reception::answered);
    routes.asked(
        Addresses.MENU + "{menu}/{asking}",
        form -> VoiceWebhook.parse(form.fields()).map(webhook -> new Choosing(webhook, form)),
        choosing -> reception.chosen(choosing.webhook(), choosing.position()));
    routes.asked(
        Addresses.AFTER_DIAL + "{reason}",
        form -> DialNotice.parse(form.fields()).map(notice -> new Dialed(notice, form)),
        dialed -> reception.afterDial(dialed.notice(), dialed.reason()));
    String fallback = reception.fallback();
    routes.asked(Addresses.FALLBACK, Optional::of, any -> fallback);
    routes.told(Addresses.STATUS, fields(VoiceWebhook::parse), status);
    routes.told(Addresses.STREAM_STATUS, fields(StreamNotice::parse), reception::streamStatus);
  }

  private static <T> Function<SignedForm, Optional<T>> fields(
      Function<Map<String, List<String>>, Optional<T>> reader) {
    return form -> reader.apply(form.fields());
  }

  /** An answer to the menu. An address of a menu that is no more begins the present one anew. */
  private record Choosing(VoiceWebhook webhook, SignedForm form) {
    Position position() {
      String written = form.path().get("menu") + "/" + form.path().get("asking");
      return Position.parse(written).orElseGet(Position::nowhere);
    }
  }

  /** The end of a dialing. */
  private record Dialed(DialNotice notice, SignedForm form) {
    DialReason reason() {
      return DialReason.of(String.valueOf(form.path().get("reason"))).orElse(DialReason.ASKED);
    }
  }
}
