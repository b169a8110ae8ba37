package dev.voiceline.core.runtime;

import dev.voiceline.core.call.CallEvent;
import dev.voiceline.core.inquiry.InquiryState;
import dev.voiceline.core.inquiry.LastReport;
import dev.voiceline.core.language.Phrases;
import dev.voiceline.core.tool.ToolAnswer;
import java.util.Optional;

/** What a built-in tool sees of its call and can do to it. From the mailbox only. */
interface OpenCall {
  /** The call's id, its announcement, its ports, its alarms and its mailbox. */
  CallScope scope();

  /**
   * Answers a request.
   *
   * @param wantsReply whether the agent shall speak when it has the answer
   */
  void answered(ToolAnswer answer, boolean wantsReply);

  /** Answers a request with what the line itself tells the caller. */
  void told(SpokenResult result);

  /** Tells the call's machine, such as {@link CallEvent.LineLent} before keys are pressed. */
  void on(CallEvent event);

  /**
   * Whether {@link CallEvent.LineLent} would be taken: the caller and the agent talk, and the line
   * is there. Ask before the network is told to do what takes the line away.
   */
  boolean mayLendLine();

  /** Whether the agent has said something that the caller has not heard to its end. */
  boolean agentSpeaks();

  /** Whether nobody speaks and nothing is to come from the agent. */
  boolean floorIsFree();

  /** Where the inquiry stands. */
  InquiryState inquiry();

  /** The call goes on in another language, and the agent is told so. */
  void speak(Phrases language);

  /** What the caller was last told of a patient; health data. */
  Optional<LastReport> lastReport();

  /**
   * Lets the agent know something that the caller did not say, and speak of it when nobody speaks.
   */
  void note(String text);

  /** What the caller has said. */
  CallerUtterances utterances();
}
