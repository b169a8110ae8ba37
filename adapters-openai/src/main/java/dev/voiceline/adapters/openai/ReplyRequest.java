package dev.voiceline.adapters.openai;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.Script;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Writes the {@code response} of a {@code response.create}. Instructions there replace those of the
 * session for that one reply, so what they must keep is said again in front of them.
 */
final class ReplyRequest {
  /**
   * A sentence to the letter needs the manner and nothing else: who the agent is, its tools and the
   * dialogue could only lead it astray.
   */
  private static final String READER =
      "You are the voice of a telephone line and read one text aloud: warm, calm and clearly, at an even pace%s. The"
          + " text is complete. Add no greeting, no introduction, no comment and no question of your own, leave nothing"
          + " out, and do not translate, shorten or correct it. Speak every number, amount, date and name exactly as it"
          + " is written.";

  private static final String TO_THE_LETTER =
      "Say exactly the following words and nothing before or after them: ";
  private static final String IN_OWN_WORDS =
      "Say the following in your own words, and nothing else: ";

  private final Supplier<Brief> brief;

  /** For the agent as it is at the time of each reply. */
  ReplyRequest(Supplier<Brief> brief) {
    this.brief = brief;
  }

  /** Empty when the session's own settings are all that is needed. */
  Optional<JsonObject> of(ReplyWish wish) {
    if (wish instanceof ReplyWish.Scripted scripted) {
      return Optional.of(script(scripted.script()));
    }
    Guidance guidance = ((ReplyWish.Guided) wish).guidance();
    return guidance instanceof Guidance.Instructed instructed
        ? Optional.of(response(brief.get().instructions(), instructed.instruction()))
        : Optional.empty();
  }

  /** A sentence that is given needs no function. */
  private JsonObject script(Script script) {
    String quoted = '"' + script.text() + '"';
    JsonObject response =
        script.verbatim()
            ? response(READER.formatted(language()), TO_THE_LETTER + quoted)
            : response(brief.get().instructions(), IN_OWN_WORDS + quoted);
    response.addProperty("tool_choice", "none");
    if (script.verbatim()) {
      response.add("input", new JsonArray());
      response.add("tools", new JsonArray());
    }
    return response;
  }

  private String language() {
    return brief
        .get()
        .voicing()
        .language()
        .map(code -> Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH))
        .map(name -> ", in " + name)
        .orElse(", in the language in which it is written");
  }

  private static JsonObject response(String kept, String order) {
    JsonObject response = new JsonObject();
    response.addProperty("instructions", kept.isBlank() ? order : kept + "\n\n" + order);
    return response;
  }
}
