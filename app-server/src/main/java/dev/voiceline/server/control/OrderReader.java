package dev.voiceline.server.control;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.voiceline.core.call.OutgoingCall;
import dev.voiceline.core.call.OutgoingCall.Detection;
import dev.voiceline.core.call.OutgoingCall.OnMachine;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.server.config.OutgoingSettings;
import dev.voiceline.server.menu.Agents;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads orders of calls. What is wrong with one is one sentence without the number. */
final class OrderReader {
  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
  private static final Set<String> NAMES = Set.of("to", "agent", "detection", "on_machine");

  private final OutgoingSettings settings;
  private final Agents agents;

  OrderReader(OutgoingSettings settings, Agents agents) {
    this.settings = settings;
    this.agents = agents;
  }

  /** An order, or why it is none. */
  sealed interface Read {
    /** It is one. */
    record Order(OutgoingCall call) implements Read {}

    /** It is none. */
    record Wrong(String sentence) implements Read {}
  }

  Read read(String body) {
    try {
      JsonElement json = JsonParser.parseString(body);
      return json.isJsonObject() ? read(json.getAsJsonObject()) : notAnObject();
    } catch (JsonParseException | IllegalStateException | UnsupportedOperationException broken) {
      return notAnObject();
    } catch (Unfit unfit) {
      return new Read.Wrong(String.valueOf(unfit.getMessage()));
    }
  }

  private Read read(JsonObject json) {
    if (!NAMES.containsAll(json.keySet())) {
      return new Read.Wrong(
          "The order has a member that is not known: use to, agent, detection and on_machine.");
    }
    String to = text(json, "to").orElse("");
    if (!E164.matcher(to).matches()) {
      return new Read.Wrong(
          "\"to\" must be a telephone number with + and country code and without blanks, such as"
              + " +14155550123.");
    }
    String agent = text(json, "agent").orElse("");
    if (!agent.isEmpty() && !agent.equals(Agents.USUAL) && !agents.named().containsKey(agent)) {
      return new Read.Wrong("\"agent\" names nobody: leave it out, or use a name of agents.");
    }
    Optional<OnMachine> onMachine = word(json, "on_machine", OnMachine.class);
    if (onMachine.equals(Optional.of(OnMachine.LEAVE_MESSAGE)) && settings.voicemail().isEmpty()) {
      return new Read.Wrong(
          "There is no message to leave: set outgoing.voicemail_message in voiceline.yaml.");
    }
    return new Read.Order(
        new OutgoingCall(
            PhoneNumber.of(to),
            word(json, "detection", Detection.class)
                .orElse(onMachine.isPresent() ? Detection.BEFORE_TALKING : Detection.NONE),
            onMachine.orElse(OnMachine.HANG_UP),
            settings.ring(),
            settings.longest(),
            agent.equals(Agents.USUAL) ? "" : agent));
  }

  private static Optional<String> text(JsonObject json, String name) {
    JsonElement value = json.get(name);
    if (value == null || value.isJsonNull()) {
      return Optional.empty();
    }
    if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
      throw new Unfit("\"" + name + "\" must be a text.");
    }
    return Optional.of(value.getAsString());
  }

  private static <E extends Enum<E>> Optional<E> word(JsonObject json, String name, Class<E> kind) {
    Optional<String> text = text(json, name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(kind.getEnumConstants())
            .filter(each -> small(each).equals(text.get()))
            .findFirst()
            .orElseThrow(
                () ->
                    new Unfit(
                        "\""
                            + name
                            + "\" must be "
                            + Arrays.stream(kind.getEnumConstants())
                                .map(OrderReader::small)
                                .collect(Collectors.joining(" or "))
                            + ".")));
  }

  private static String small(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  private static Read notAnObject() {
    return new Read.Wrong("The order must be a JSON object, such as {\"to\": \"+14155550123\"}.");
  }

  /** A member that is not what it must be. */
  private static final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unfit(String sentence) {
      super(sentence);
    }
  }
}
