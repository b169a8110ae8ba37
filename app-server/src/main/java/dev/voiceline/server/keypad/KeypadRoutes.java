package dev.voiceline.server.keypad;

import dev.voiceline.adapters.twilio.KeypadWebhook;
import dev.voiceline.adapters.twilio.VoiceWebhook;
import dev.voiceline.server.carrier.Addresses;
import dev.voiceline.server.http.SignedForm;
import dev.voiceline.server.http.SignedRoutes;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The webhooks of calls by keypad. What was typed is health data: it comes in the signed body and
 * never stands in an address.
 */
public final class KeypadRoutes {
  private static final String STEP = "step";

  private KeypadRoutes() {}

  /**
   * Has a line answer them.
   *
   * @param typed has a say in what is answered to keys; given what the line answers
   */
  public static void add(
      SignedRoutes routes,
      KeypadLine line,
      BiFunction<VoiceWebhook, Function<VoiceWebhook, String>, String> typed) {
    routes.asked(Addresses.KEYPAD, form -> VoiceWebhook.parse(form.fields()), line::begun);
    routes.asked(
        Addresses.KEYPAD + "/{" + STEP + "}",
        KeypadRoutes::answer,
        answer ->
            typed.apply(
                answer.webhook().about(), about -> line.typed(answer.step(), answer.webhook())));
  }

  private static Optional<Answer> answer(SignedForm form) {
    String step = form.path().getOrDefault(STEP, "");
    return KeypadWebhook.parse(form.fields()).map(webhook -> new Answer(step, webhook));
  }

  private record Answer(String step, KeypadWebhook webhook) {}
}
