package dev.voiceline.core.followup;

import dev.voiceline.core.followup.TextOfferEffect.Reply;
import dev.voiceline.core.tool.ToolResult;
import java.util.Map;
import java.util.regex.Pattern;

/** What the agent is told, and what it says to the caller. */
public final class TextOfferWording {
  /** The caller's number cannot be written to. */
  public static final ToolResult NO_ADDRESS =
      new ToolResult.Problem(
          "no_text_number",
          "The number of this call cannot get text messages; say so, and offer to repeat the result instead.");

  /** What the agent is told when a message that was taken did not arrive. */
  public static final String LOST =
      "(Not the caller's words: the telephone network reports that the text message could not be delivered."
          + " Tell the caller, and offer to repeat the result.)";

  private static final Pattern NAMES_A_TEXT =
      Pattern.compile("\\b(text|texts|sms|message|mensaje|texto)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMES_THE_TERMS =
      Pattern.compile("\\b(rates?|ending|tarifas?|termina\\w*)\\b", Pattern.CASE_INSENSITIVE);

  private TextOfferWording() {}

  /** Whether these words, once heard, were the question. */
  public static boolean isQuestion(String heard) {
    return NAMES_A_TEXT.matcher(heard).find() && NAMES_THE_TERMS.matcher(heard).find();
  }

  /**
   * The question.
   *
   * @param callerCalled whether the other end called us
   */
  public static String question(TextAddress address, boolean callerCalled) {
    return "May I text a summary to the number "
        + (callerCalled ? "you are calling from" : "I called")
        + ", ending in "
        + address.ending()
        + "? Message and data rates may apply.";
  }

  /** The answer to the agent's request. */
  public static ToolResult of(Reply reply, String question) {
    return switch (reply) {
      case NOTHING_YET ->
          new ToolResult.Problem(
              "nothing_to_send", "No benefits were told in this call yet; check them first.");
      case ASK -> ask("ask_first", question);
      case ASK_AGAIN -> ask("ask_again", "Sorry, just to be sure: " + question);
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
      case SENT -> ToolResult.say("sent", "I have sent you the text message.");
      case ALREADY_SENT ->
          ToolResult.say("already_sent", "I have already sent you that text message.");
      case TRY_LATER ->
          new ToolResult.Problem(
              "busy",
              "The network is busy and nothing was sent; say so, and call the tool again in a little while.");
      case UNSURE ->
          ToolResult.say(
              "unsure",
              "I could not confirm the text message: it may or may not arrive. I will not send it twice.");
      case OPTED_OUT ->
          ToolResult.say(
              "opted_out",
              "I can't text that number, because it has opted out of our messages. Texting START to us would"
                  + " allow them again.");
      case UNREACHABLE ->
          ToolResult.say(
              "unreachable",
              "I'm sorry, that number cannot get text messages. Shall I repeat the result?");
      case FAILED ->
          ToolResult.say(
              "failed", "I'm sorry, I could not send the text message. Shall I repeat the result?");
      case NOT_DELIVERED ->
          ToolResult.say(
              "not_delivered",
              "I'm sorry, the text message could not be delivered. Shall I repeat the result?");
    };
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
