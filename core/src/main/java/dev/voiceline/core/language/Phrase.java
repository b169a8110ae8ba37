package dev.voiceline.core.language;

import java.util.Locale;

/**
 * What the line says for itself, whatever agent answers. Each language's resource file has a text
 * for every one of these, under the name in small letters, with its values in braces.
 */
public enum Phrase {
  /** The usual agent's first sentence. */
  GREETING,
  /** The usual agent's last sentence. */
  FAREWELL,
  /** After a line that broke has come back. */
  LINE_DROPPED,
  /** The agent was away for longer than a breath. */
  AGENT_BACK,
  /** As much was spent on the call as may be; a person or the keypad follows. */
  CEILING_REACHED,
  /** The longest call is reached; a goodbye. */
  CALL_TOO_LONG,
  /** A person was asked for, and none could be reached. */
  NOBODY_CAME,
  /** A person was reached, and declined. */
  NOBODY_FREE,
  /** After a result that leaves nothing open. */
  ANYTHING_ELSE,
  /** The agent has said something wrong; {sentence} is what is right. */
  CORRECTED,
  /** The agent has spoken of benefits before any were known. */
  NOT_CHECKED,
  /** The agent has read back another member ID than was given. */
  GIVE_MEMBER_ID,
  /** The agent has read back another date of birth than was given. */
  GIVE_BIRTH_DATE,
  /** Correcting has not helped; a person can be had. */
  ASK_A_PERSON,
  /** Correcting has not helped, and no person can be had. */
  ASK_THE_PLAN,
  /** Words to listen for. Number words with their values. */
  CLAIM_NUMBERS,
  /** Words to listen for. What may stand within a number in words. */
  CLAIM_JOINTS,
  /** Words to listen for. The twelve months. */
  CLAIM_MONTHS,
  /** Words to listen for. Words for days of a month, with their values. */
  CLAIM_ORDINALS,
  /** Words to listen for. What may stand within a date. */
  CLAIM_DATE_LINKS,
  /** Words to listen for. The currency, after an amount. */
  CLAIM_DOLLARS,
  /** Words to listen for. Its hundredths. */
  CLAIM_CENTS,
  /** Words to listen for. Percent, in words. */
  CLAIM_PERCENT,
  /** Words to listen for. What begins another thought. */
  CLAIM_BREAKS,
  /** Words to listen for. What adds to a thought. */
  CLAIM_LINKS,
  /** Words to listen for. What turns a yes into a no. */
  CLAIM_NEGATIONS,
  /** Words to listen for. What makes its part of a sentence no claim. */
  CLAIM_CAUTIONS,
  /** Words to listen for. What makes the rest of a sentence no claim. */
  CLAIM_CONDITIONS,
  /** Words to listen for. What tells that a date is one of birth. */
  CLAIM_BIRTH,
  /** Words to listen for. The coverage, as a subject. */
  CLAIM_PLAN,
  /** Words to listen for. Who is covered, as a subject. */
  CLAIM_PERSON,
  /** Words to listen for. Authorization in advance. */
  CLAIM_AUTHORIZATION,
  /** Words to listen for. The deductible. */
  CLAIM_DEDUCTIBLE,
  /** Words to listen for. The copay. */
  CLAIM_COPAY,
  /** Words to listen for. Of a coverage: that it is in force. */
  CLAIM_ACTIVE,
  /** Words to listen for. Of a coverage: that it is not in force. */
  CLAIM_INACTIVE,
  /** Words to listen for. That a plan pays for something. */
  CLAIM_COVERS,
  /** Words to listen for. Of an authorization: that it is needed. */
  CLAIM_REQUIRED,
  /** Words to listen for. Of a deductible: that nothing of it remains. */
  CLAIM_MET,
  /** Words to listen for. That there is no copay. */
  CLAIM_FREE,
  /** Words to listen for. That payment is promised. */
  CLAIM_GUARANTEE,

  // Turns
  /** List: sounds of the caller that say nothing. */
  HEARD_MURMURS,
  /** List: words over the agent by which the caller only says: go on. */
  HEARD_ASSENTS,
  /** List: words that silence the agent at once. */
  HEARD_STOPS,
  /** The agent looks something up. */
  FILLER_FIRST,
  /** The same in other words, for when the first was said last. */
  FILLER_FIRST_AGAIN,
  /** It takes longer. */
  FILLER_SECOND,
  /** The same in other words. */
  FILLER_SECOND_AGAIN,
  /** It takes longer still. */
  FILLER_MORE,
  /** The same in other words. */
  FILLER_MORE_AGAIN,
  /** The agent has not found its words yet. */
  FILLER_THINKING,
  /** The same in other words. */
  FILLER_THINKING_AGAIN,
  /** The caller has been silent. */
  IDLE_FIRST,
  /** The caller is still silent; there is no person to be had. */
  IDLE_SECOND,
  /** The caller is still silent; there is a person to be had. */
  IDLE_SECOND_WITH_PERSON,
  /** The caller stays silent; a goodbye. */
  IDLE_GOODBYE;

  /** The name under which a resource file has it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
