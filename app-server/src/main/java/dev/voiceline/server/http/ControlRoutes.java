package dev.voiceline.server.http;

import dev.voiceline.adapters.twilio.Form;
import dev.voiceline.adapters.twilio.VoiceWebhook;
import dev.voiceline.adapters.twilio.callback.DialNotice;
import dev.voiceline.adapters.twilio.callback.MachineNotice;
import dev.voiceline.adapters.twilio.callback.RecordingNotice;
import dev.voiceline.adapters.twilio.callback.TextNotice;
import dev.voiceline.adapters.twilio.control.ControlAddresses;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.server.control.ControlDesk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The webhooks of handovers, of calls that were placed, of texts and of recordings. */
public final class ControlRoutes {
  private static final String NAME = "name";
  private static final String NAMED = "{" + NAME + "}";

  private ControlRoutes() {}

  /**
   * Has a desk answer them.
   *
   * @param over has a say when a caller is done with waiting or talking; given what the desk
   *     answers
   */
  public static void add(
      SignedRoutes routes,
      ControlDesk desk,
      BiFunction<DialNotice, Function<DialNotice, String>, String> over) {
    String transfer = ControlAddresses.TRANSFER + NAMED;
    routes.asked(
        transfer + ControlAddresses.BRIEF,
        named(VoiceWebhook::parse),
        about -> desk.brief(about.name(), about.what().call()));
    routes.asked(
        transfer + ControlAddresses.DECISION,
        named(fields -> Optional.of(new Form(fields).first("Digits"))),
        about -> desk.decision(about.name(), about.what()));
    routes.told(
        transfer + ControlAddresses.PERSON,
        named(VoiceWebhook::parse),
        about -> desk.person(about.name(), about.what().status()));
    routes.asked(
        transfer + ControlAddresses.OVER,
        named(DialNotice::parse),
        about -> over.apply(about.what(), notice -> desk.transferOver(about.name(), notice)));
    routes.asked(
        ControlAddresses.OUTGOING + NAMED,
        named(fields -> VoiceWebhook.parse(fields).map(webhook -> new Answered(webhook, fields))),
        about ->
            desk.pickedUp(
                about.name(),
                about.what().webhook().call(),
                MachineNotice.parse(about.what().fields()).map(MachineNotice::by)));
    routes.told(
        ControlAddresses.MACHINE + NAMED,
        named(MachineNotice::parse),
        about -> desk.verdict(about.name(), about.what()));
    routes.told(
        ControlAddresses.TEXT_STATUS + NAMED,
        form ->
            Form.id(name(form))
                .flatMap(
                    call ->
                        TextNotice.parse(form.fields()).map(notice -> new About<>(call, notice))),
        about -> desk.text(new CallId(about.name()), about.what()));
    routes.told(
        ControlAddresses.RECORDING, form -> RecordingNotice.parse(form.fields()), desk::recording);
  }

  private static <T> Function<SignedForm, Optional<About<T>>> named(
      Function<Map<String, List<String>>, Optional<T>> reader) {
    return form -> reader.apply(form.fields()).map(what -> new About<>(name(form), what));
  }

  private static String name(SignedForm form) {
    return form.path().getOrDefault(NAME, "");
  }

  /** What a form says, and the name in its address. */
  private record About<T>(String name, T what) {}

  /** That somebody or something picked up. */
  private record Answered(VoiceWebhook webhook, Map<String, List<String>> fields) {}
}
