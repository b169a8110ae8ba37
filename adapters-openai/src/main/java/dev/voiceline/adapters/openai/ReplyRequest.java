package dev.voiceline.adapters.openai;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.Script;
import java.util.Optional;

/**
 * Writes the {@code response} of a {@code response.create}. Instructions there replace those of the
 * session for that one reply, so the brief's are said again in front of them.
 */
final class ReplyRequest {
  private final String instructions;

  ReplyRequest(String instructions) {
    this.instructions = instructions;
  }

  /** Empty when the session's own settings are all that is needed. */
  Optional<JsonObject> of(ReplyWish wish) {
    if (wish instanceof ReplyWish.Scripted scripted) {
      return Optional.of(script(scripted.script()));
    }
    Guidance guidance = ((ReplyWish.Guided) wish).guidance();
    return guidance instanceof Guidance.Instructed instructed
        ? Optional.of(response(instructed.instruction()))
        : Optional.empty();
  }

  private JsonObject script(Script script) {
    String order =
        script.verbatim()
            ? "Say exactly the following words, in this language, and nothing before or after them: "
            : "Say the following in your own words, and nothing else: ";
    JsonObject response = response(order + '"' + script.text() + '"');
    // A sentence that is given needs no function, and verbatim it needs no dialogue to lead it
    // astray.
    response.addProperty("tool_choice", "none");
    if (script.verbatim()) {
      response.add("input", new JsonArray());
    }
    return response;
  }

  private JsonObject response(String order) {
    JsonObject response = new JsonObject();
    response.addProperty(
        "instructions", instructions.isBlank() ? order : instructions + "\n\n" + order);
    return response;
  }
}
