package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.language.Phrases;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolResult;
import java.util.Map;
import java.util.Optional;

/**
 * The result of a check that the line tells the caller itself, to the letter.
 *
 * @param answer for the model: that it is being told, so that it is remembered and not repeated
 * @param cue the sentences
 */
record SpokenResult(ToolAnswer answer, Cue cue) {
  /**
   * What hangs on a result.
   *
   * @param discloses whether it tells of a patient: no mere sound may cut into it
   * @param settles whether nothing is left to be asked about it
   */
  record Importance(boolean discloses, boolean settles) {}

  /** Empty when the answer holds no finished sentence. */
  static Optional<SpokenResult> of(ToolAnswer answer, Importance importance, Phrases phrases) {
    if (!(answer.result() instanceof ToolResult.Success success)
        || !(success.values().get("say") instanceof String sentence)) {
      return Optional.empty();
    }
    boolean open = importance.settles() && !sentence.endsWith("?");
    String words = open ? sentence + " " + phrases.text(Phrase.ANYTHING_ELSE) : sentence;
    Script script = new Script(words, true, importance.discloses());
    return Optional.of(
        new SpokenResult(
            new ToolAnswer(answer.request(), forModel(success.values(), words)),
            new Cue.Given(script)));
  }

  private static ToolResult forModel(Map<String, Object> values, String words) {
    return ToolResult.said(
        String.valueOf(values.getOrDefault("status", "done")),
        words,
        String.valueOf(values.getOrDefault("advice", "")));
  }

  @Override
  public String toString() {
    return "SpokenResult[" + answer + "]";
  }
}
