package dev.voiceline.core.language;

import java.util.Locale;

/**
 * What the line says for itself, whatever agent answers, and the words by which it understands a
 * yes. Each language's resource file has a text for every one of these, under the name in small
 * letters, with its values in braces. A few may be left out.
 */
public enum Phrase implements Entry {
  /** The usual agent's first sentence. */
  GREETING,
  /** The usual agent's last sentence. */
  FAREWELL,
  /** After a line that broke has come back. */
  LINE_DROPPED,
  /** Another server goes on with a call that was cut off. */
  CALL_TAKEN_UP,
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
  IDLE_GOODBYE,

  /** The call goes on in this language. */
  LANGUAGE_CHANGED,
  /** Who signs text messages when nobody else is named. */
  LINE_NAME,

  /** How a date is put together from {@code month}, {@code day} and {@code year}. */
  DATE_SPOKEN,
  DATE_WRITTEN,
  DATE_SHORT,
  /** The twelve, with commas. */
  MONTHS,
  MONTHS_SHORT,
  AMOUNT_WITH_CENTS_SPOKEN,
  AMOUNT_WITH_CENTS_WRITTEN,
  /** Letters that are told apart by another name, such as {@code V = ve chica}; may be missing. */
  LETTERS_SPOKEN(false),

  // Identifiers and dates, heard and read back
  /** How a {letter} and a {word} that begins with it are put together. */
  LETTER_WITH_WORD,
  /** A word for each letter. */
  LETTER_WORDS,
  /** List: words by which callers take back what they have just said. */
  HEARD_RESTARTS,
  /** List: what callers say to themselves, with words that may be taken for letters. */
  HEARD_ASIDES,
  /** List: words that lead on, so that a caller who pauses after one is not done. */
  HEARD_TRAILING(false),
  /** List: what the agent calls numbers that callers read out. */
  ASKED_IDENTIFIERS(false),
  /** List: what the agent calls dates that callers read out. */
  ASKED_DATES(false),
  /** List: words by which the agent asks for a spelling. */
  ASKED_SPELLING(false),
  /** List: beginnings of questions that a yes or a no answers. */
  ASKED_YES_OR_NO(false),
  /** List: words that make a sentence a request, though it is no question. */
  ASKED_REQUESTS(false),
  /** {id} is right? */
  HEARING_READ_BACK,
  HEARING_CONFIRMED,
  HEARING_WHICH_PART,
  /** The character in a {place} is one of {choices}. */
  HEARING_ONE_OF,
  /** Between two choices. */
  HEARING_OR,
  /** The letter in a {place}; {example} is how to say one. */
  HEARING_WHICH_LETTER,
  HEARING_WHICH_DIGIT,
  /** It has not the shape of the plan's IDs, or could not be followed. */
  HEARING_WHOLE_AGAIN,
  /** {example} is how to say a letter. */
  HEARING_SLOWLY,
  HEARING_KEYPAD,
  HEARING_PERSON,
  /** The digit, where it could be taken for the letter. */
  HEARING_ZERO,
  /** {date} is right? */
  HEARING_BORN_READ_BACK,
  HEARING_BORN_NO_YEAR,
  /** The day was in one of {choices}. */
  HEARING_BORN_WHICH,
  HEARING_BORN_NO_SUCH_DAY,
  HEARING_BORN_IN_FUTURE,
  /** {date} is more than 120 years ago. */
  HEARING_BORN_TOO_LONG_AGO,
  HEARING_BORN_AGAIN,
  /** The day of the service is one of {choices}. */
  HEARING_DAY_WHICH,
  HEARING_DAY_AGAIN,
  /** Table: words for a day, and how many days it is away. */
  DAY_WORDS,
  /** List: the seven, from Monday on. */
  DAY_WEEKDAYS,
  /** List: words that put a weekday a week later. */
  DAY_NEXT,
  /** List: words before a number of days, weeks or months. */
  DAY_IN,
  /** Table: units of time, and their days; a month is 0. */
  DAY_UNITS,
  /** List: words for one in front of a unit. */
  DAY_ONE,

  /** After a part of what is told on request; there is more. */
  RESULT_MORE,
  /** Nothing more is to be told on request. */
  RESULT_NO_MORE,
  RESULT_NOT_FOUND,
  /** The same after another miss. */
  RESULT_NOT_FOUND_AGAIN,
  /** The same when a person has to look into it. */
  RESULT_NOT_FOUND_PERSON,
  RESULT_LOCKED,
  /** The same when a person follows. */
  RESULT_LOCKED_WITH_PERSON,
  SERVICE_UNSTATED,
  SERVICE_UNRECOGNIZED,
  SERVICE_OTHER_WORDS,

  TEXT_QUESTION,
  /** The same when the line has called. */
  TEXT_QUESTION_CALLED,
  TEXT_ASK_AGAIN,
  TEXT_SENT,
  TEXT_ALREADY_SENT,
  TEXT_UNSURE,
  TEXT_OPTED_OUT,
  TEXT_UNREACHABLE,
  TEXT_FAILED,
  TEXT_NOT_DELIVERED,
  TEXT_HEAD,
  TEXT_END,
  /** The question has a word of each of these two lists; a star stands for any ending. */
  TEXT_QUESTION_WORDS,
  TEXT_TERMS_WORDS,

  YES_WORDS,
  NO_WORDS,
  /** They take a yes back, wherever they stand. */
  NEGATIONS,
  /** They make any answer unclear. */
  HEDGES,
  /** They mean nothing at the beginning of an answer. */
  HESITATIONS,

  KEYPAD_WITHOUT_AGENT,
  KEYPAD_ASK_MEMBER,
  KEYPAD_HOW_TO_TYPE_LETTERS,
  KEYPAD_ASK_BIRTH,
  KEYPAD_ASK_SERVICE,
  KEYPAD_CHOICE,
  /** What a directory is asked for, and what the caller hears; in the order of the keys. */
  KEYPAD_SERVICES,
  KEYPAD_PERSON,
  /** The same where an answer ends with pound. */
  KEYPAD_PERSON_POUND,
  KEYPAD_MEMBER_IS,
  KEYPAD_BIRTH_IS,
  KEYPAD_SERVICE_IS,
  KEYPAD_CONFIRM,
  KEYPAD_HEAR_AGAIN,
  KEYPAD_TRY_AGAIN,
  KEYPAD_MORE,
  KEYPAD_FINISH,
  KEYPAD_NOTHING_TYPED,
  KEYPAD_NO_SUCH_CHOICE,
  KEYPAD_NO_MEMBER_ID,
  KEYPAD_NOT_FOUND,
  KEYPAD_UNUSABLE,
  KEYPAD_CHECKING,
  KEYPAD_STILL_CHECKING,
  KEYPAD_CONNECTING,
  KEYPAD_GOODBYE,
  KEYPAD_GIVEN_UP,
  KEYPAD_GIVEN_UP_WITH_PERSON,
  KEYPAD_LOCKED,
  KEYPAD_LOCKED_WITH_PERSON,
  KEYPAD_UNFINISHED_LETTER,
  KEYPAD_NO_SUCH_LETTER,
  KEYPAD_UNKNOWN_KEY,
  KEYPAD_DATE_LENGTH,
  KEYPAD_DAY_FIRST,
  KEYPAD_NO_SUCH_DAY,
  KEYPAD_IN_FUTURE,
  KEYPAD_TOO_LONG_AGO,
  KEYPAD_BUSY,

  MENU_PERSON,
  MENU_PERSON_WORDS,
  MENU_NOT_UNDERSTOOD,

  ALL_BUSY,
  RESTARTING,
  OUR_FAULT,
  NOBODY_ANSWERS,
  NOBODY_TO_TALK,

  /** See {@link dev.voiceline.core.synthesis.Abbreviations}. */
  ABBREVIATIONS;

  private final boolean required;

  Phrase() {
    this(true);
  }

  Phrase(boolean required) {
    this.required = required;
  }

  @Override
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean required() {
    return required;
  }
}
