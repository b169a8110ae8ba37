package dev.voiceline.core.followup;

import dev.voiceline.core.followup.TextOfferEffect.Reply;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.language.Phrases;
import dev.voiceline.core.tool.ToolResult;
import java.util.Map;

/** What the agent is told, and what it says to the caller. */
public final class TextOfferWording {
  /** The function by which the agent has a message sent. */
  public static final String TOOL = "send_summary_sms";

  /** The caller's number cannot be written to. */
  public static final ToolResult NO_ADDRESS =
      new ToolResult.Problem(
          "no_text_number",
          "The number of this call cannot get text messages; say so, and offer to repeat the result instead.");

  /** What the agent is told when a message that was taken did not arrive. */
  public static final String LOST =
      "(Not the caller's words: the telephone network reports that the text message could not be delivered."
          + " Tell the caller, and offer to repeat the result.)";

  private TextOfferWording() {}

  /** Whether these words, once heard, were the question, in whatever language. */
  public static boolean isQuestion(String heard) {
    SaidWords said = SaidWords.of(heard);
    return said.holdAny(Phrase.TEXT_QUESTION_WORDS) && said.holdAny(Phrase.TEXT_TERMS_WORDS);
  }

  /**
   * The question.
   *
   * @param callerCalled whether the other end called us
   */
  public static String question(TextAddress address, boolean callerCalled, Phrases phrases) {
    return phrases.text(
        callerCalled ? Phrase.TEXT_QUESTION : Phrase.TEXT_QUESTION_CALLED,
        Map.of("ending", address.ending()));
  }

  /** The answer to the agent's request. */
  public static ToolResult of(Reply reply, String question, Phrases phrases) {
    return switch (reply) {
      case NOTHING_YET ->
          new ToolResult.Problem(
              "nothing_to_send", "No benefits were told in this call yet; check them first.");
      case ASK -> ask("ask_first", question);
      case ASK_AGAIN ->
          ask("ask_again", phrases.text(Phrase.TEXT_ASK_AGAIN, Map.of("question", question)));
      case NOT_ANSWERED_YET ->
          new ToolResult.Problem(
              "not_answered",
              "The caller has not answered your question yet; wait for the answer.");
      case REFUSED ->
          new ToolResult.Problem(
              "no_consent",
              "The caller did not clearly say yes, so nothing is sent; go on without it and do not ask again.");
      case UNDER_WAY ->
          new ToolResult.Problem("under_way", "The message is being sent; wait for the result.");
      case SENT -> say("sent", Phrase.TEXT_SENT, phrases);
      case ALREADY_SENT -> say("already_sent", Phrase.TEXT_ALREADY_SENT, phrases);
      case TRY_LATER ->
          new ToolResult.Problem(
              "busy",
              "The network is busy and nothing was sent; say so, and call the tool again in a little while.");
      case UNSURE -> say("unsure", Phrase.TEXT_UNSURE, phrases);
      case OPTED_OUT -> say("opted_out", Phrase.TEXT_OPTED_OUT, phrases);
      case UNREACHABLE -> say("unreachable", Phrase.TEXT_UNREACHABLE, phrases);
      case FAILED -> say("failed", Phrase.TEXT_FAILED, phrases);
      case NOT_DELIVERED -> say("not_delivered", Phrase.TEXT_NOT_DELIVERED, phrases);
    };
  }

  private static ToolResult say(String status, Phrase sentence, Phrases phrases) {
    return ToolResult.say(status, phrases.text(sentence));
  }

  private static ToolResult ask(String status, String question) {
    return new ToolResult.Success(
        Map.of(
            "status",
            status,
            "say",
            question,
            "then",
            "When the caller has answered, call send_summary_sms again, whatever the answer was."));
  }
}
