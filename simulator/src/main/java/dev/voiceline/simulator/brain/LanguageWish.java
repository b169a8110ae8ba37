package dev.voiceline.simulator.brain;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Exchange.CallerSaid;
import dev.voiceline.core.conversation.Exchange.ToolRan;
import dev.voiceline.core.scripted.Move;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the model does about a caller who wants another language. */
final class LanguageWish {
  static final String TOOL = "set_language";

  private static final Pattern SPANISH =
      Pattern.compile("\\b(spanish|espa(?:n|\u00f1)ol)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern ENGLISH =
      Pattern.compile("\\b(english|ingl[e\u00e9]s)\\b", Pattern.CASE_INSENSITIVE);
  private static final String USUAL_NAME = "language";
  private static final String CHANGED = "Con gusto. \u00bfEn qu\u00e9 puedo ayudarle?";

  private LanguageWish() {}

  /** The next reply, if what was said last is about a language. */
  static Optional<List<Move>> next(List<Exchange> said, List<ModelTool> tools) {
    Optional<ModelTool> tool = ModelTool.named(TOOL, tools);
    if (said.isEmpty() || tool.isEmpty()) {
      return Optional.empty();
    }
    Exchange last = said.get(said.size() - 1);
    if (last instanceof ToolRan ran && ran.request().name().equals(TOOL)) {
      return Optional.of(List.of(new Move.Say(told(ran.result()))));
    }
    return last instanceof CallerSaid caller
        ? wanted(caller.text()).map(code -> List.of(call(tool.get(), code)))
        : Optional.empty();
  }

  private static Optional<String> wanted(String text) {
    if (SPANISH.matcher(text).find()) {
      return Optional.of("es");
    }
    return ENGLISH.matcher(text).find() ? Optional.of("en") : Optional.empty();
  }

  /** As the function's schema wants it: a name, and one of its values if it lists them. */
  private static Move call(ModelTool tool, String code) {
    JsonObject properties =
        Json.at(tool.parameters(), "properties")
            .map(JsonElement::getAsJsonObject)
            .orElseGet(JsonObject::new);
    String name = properties.keySet().stream().findFirst().orElse(USUAL_NAME);
    JsonArray values =
        Json.at(properties, name, "enum")
            .map(JsonElement::getAsJsonArray)
            .orElseGet(JsonArray::new);
    String value =
        values.asList().stream()
            .map(JsonElement::getAsString)
            .filter(each -> wanted(each).orElse(each).startsWith(code))
            .findFirst()
            .orElse(code);
    return new Move.Call(TOOL, ToolArguments.of(Map.of(name, value)));
  }

  private static String told(ToolResult result) {
    return result instanceof ToolResult.Success success
            && success.values().get("say") instanceof String sentence
        ? sentence
        : CHANGED;
  }
}
