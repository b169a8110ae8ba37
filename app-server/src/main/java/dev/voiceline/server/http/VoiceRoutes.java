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
import java.util.function.Function;

/** The webhooks of calls and their streams. */
public final class VoiceRoutes {
  private VoiceRoutes() {}

  /** What is answered where more than the reception may have a say. */
  public interface Answers {
    /**
     * A call comes in, or its caller has chosen from the menu.
     *
     * @param reception what the reception answers
     */
    String incoming(VoiceWebhook webhook, Function<VoiceWebhook, String> reception);

    /**
     * A call's stream has ended.
     *
     * @param asked how often the carrier was told to ask again
     */
    String afterStream(VoiceWebhook webhook, int asked);

    /** How a call fares. */
    void status(VoiceWebhook webhook);
  }

  /** Has a reception answer them. */
  public static void add(SignedRoutes routes, Reception reception, Answers answers) {
    routes.asked(
        Addresses.INCOMING,
        fields(VoiceWebhook::parse),
        webhook -> answers.incoming(webhook, reception::incoming));
    routes.asked(
        Addresses.AFTER_STREAM,
        fields(VoiceWebhook::parse),
        webhook -> answers.afterStream(webhook, 0),
        reception::answered);
    routes.asked(
        Addresses.AFTER_STREAM + "/{asked}",
        form -> VoiceWebhook.parse(form.fields()).map(webhook -> new Again(webhook, form)),
        again -> answers.afterStream(again.webhook(), again.asked()),
        again -> reception.answered(again.webhook()));
    routes.asked(
        Addresses.MENU + "{menu}/{asking}",
        form -> VoiceWebhook.parse(form.fields()).map(webhook -> new Choosing(webhook, form)),
        choosing ->
            answers.incoming(
                choosing.webhook(), webhook -> reception.chosen(webhook, choosing.position())));
    routes.asked(
        Addresses.AFTER_DIAL + "{reason}",
        form -> DialNotice.parse(form.fields()).map(notice -> new Dialed(notice, form)),
        dialed -> reception.afterDial(dialed.notice(), dialed.reason()));
    String fallback = reception.fallback();
    routes.asked(Addresses.FALLBACK, Optional::of, any -> fallback);
    routes.told(Addresses.STATUS, fields(VoiceWebhook::parse), answers::status);
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

  /** Asked about a stream's end once more. */
  private record Again(VoiceWebhook webhook, SignedForm form) {
    int asked() {
      String written = String.valueOf(form.path().get("asked"));
      return written.matches("[0-9]{1,4}") ? Integer.parseInt(written) : 0;
    }
  }

  /** The end of a dialing. */
  private record Dialed(DialNotice notice, SignedForm form) {
    DialReason reason() {
      return DialReason.of(String.valueOf(form.path().get("reason"))).orElse(DialReason.ASKED);
    }
  }
}
