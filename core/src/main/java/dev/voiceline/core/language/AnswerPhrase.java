package dev.voiceline.core.language;

import java.util.Locale;

/**
 * What is told of a payer's answer. Each language's resource file has a text for every one of
 * these, under {@code told_} and the name in small letters. A fact is a part of a sentence without
 * a capital letter; the others are sentences, one each.
 */
public enum AnswerPhrase implements Entry {
  // Coverage
  /** The coverage is active. */
  ACTIVE,
  /** It is, for these services. */
  ACTIVE_FOR,
  /** It is, but not for the one asked about. */
  ACTIVE_NOT_FOR,
  /** When a service stopped being active. */
  SERVICE_ENDED,
  /** The coverage is not active. */
  NOT_ACTIVE,
  /** When it ended. */
  ENDED,
  /** When it begins. */
  BEGINS,
  /** Asks for one. */
  NEWER_CARD,
  /** Active, under review. */
  ACTIVE_PENDING,
  /** Not active, under review. */
  NOT_ACTIVE_PENDING,
  /** Until when the premium is paid. */
  PREMIUM_PAID,
  /** Status and dates disagree. */
  CONFLICT_AFTER_END,
  /** The same. */
  CONFLICT_BEFORE_BEGIN,
  /** The same. */
  CONFLICT_WITHIN,
  /** The same. */
  CONFLICT_BOTH,
  /** The date that disagrees. */
  CONFLICT_LAST_DAY,
  /** The same. */
  CONFLICT_FIRST_DAY,
  /** After what cannot be relied on. */
  ASK_FIRST,
  /** The payer gave no status. */
  STATUS_UNKNOWN,
  /** After a refusal. */
  SAYS_NOTHING,
  /** The caveat. */
  NO_GUARANTEE,

  // For which network
  /** Facts of a service, by network. */
  FOR_IN,
  /** The same. */
  FOR_OUT,
  /** The same. */
  FOR_BOTH,
  /** The same. */
  FOR_UNSTATED,
  /** Facts of the plan, by network. */
  PLAN_IN,
  /** The same. */
  PLAN_OUT,
  /** The same. */
  PLAN_BOTH,
  /** The same. */
  PLAN_UNSTATED,
  /** A category that was answered for in place of the service. */
  CATEGORY,

  // Authorization
  /** A fact. */
  AUTH_REQUIRED,
  /** A fact. */
  AUTH_NOT_REQUIRED,
  /** Both are said. */
  AUTH_DEPENDS,
  /** Beside a coded answer. */
  AUTH_NOTES_TOO,
  /** The payer does not know. */
  AUTH_PAYER_UNSURE,
  /** Only free text speaks of it. */
  AUTH_IN_NOTES,
  /** Nothing was said. */
  AUTH_UNKNOWN,
  /** Nothing was said for any service. */
  AUTH_UNKNOWN_PLAN,

  // Costs
  /** A fact. */
  COPAY,
  /** All of them. */
  COPAYS,
  /** A copay of zero. */
  NO_COPAY,
  /** On which occasion, or for which time. */
  PER,
  /** What the payer calls it. */
  LABELLED,
  /** What the patient pays; several with their labels. */
  COINSURANCE,
  /** The reverse. */
  PLAN_PAYS,
  /** The most that copays amount to. */
  COPAY_MAXIMUM,
  /** A fact. */
  NOT_COVERED,
  /** In some cases, which the payer's text tells. */
  NOT_COVERED_PARTLY,
  /** Nothing was said. */
  COST_UNKNOWN,
  /** Nothing was said of either. */
  AUTH_AND_COST_UNKNOWN,
  /** Nothing was said of it at all. */
  SERVICE_UNSTATED,
  /** Somebody else is responsible for it. */
  ELSEWHERE,
  /** A plan knows its pharmacy benefit only. */
  MEDICATION,

  // Sums
  /** A fact. */
  LEFT,
  /** A figure that follows from others. */
  LEFT_CALCULATED,
  /** A fact. */
  DEDUCTIBLE_MET,
  /** The same, calculated. */
  DEDUCTIBLE_MET_CALCULATED,
  /** A fact. */
  NOTHING_LEFT,
  /** The same, calculated. */
  NOTHING_LEFT_CALCULATED,
  /** The total without what is left. */
  LEFT_UNKNOWN,
  /** A fact. */
  TOTAL,
  /** A fact. */
  USED,
  /** A fact. */
  UNLIMITED,
  /** Nothing was said. */
  DEDUCTIBLE_UNKNOWN,
  /** To a service. */
  DOES_NOT_APPLY,
  /** There is no other. */
  FAMILY_ONLY,
  /** Before Medicaid pays. */
  SPEND_DOWN,
  /** One of several parts of a plan. */
  KIND_OF,
  /** For a span of days. */
  KIND_DATED,
  /** For services. */
  KIND_FOR,
  /** Table: what a deductible is called by its level. */
  DEDUCTIBLES,
  /** Table: the same of the most that is paid in a year. */
  OUT_OF_POCKET,
  /** The most that a plan pays. */
  LIMIT_MONEY,
  /** The most that it allows. */
  LIMIT_COUNT,
  /** Of a limit. */
  LIMIT_LEFT,
  /** Of a limit, calculated. */
  LIMIT_LEFT_CALCULATED,
  /** Of a limit. */
  LIMIT_USED,
  /** A fact. */
  NO_LIMIT,

  // The rest
  /** What the plan is called. */
  PLAN_NAME,
  /** Since when. */
  PLAN_BEGAN,
  /** Until when. */
  PLAN_ENDS,
  /** Who it is. */
  PRIMARY_CARE,
  /** Only notes speak of it. */
  REFERRAL,
  /** Whom to ask. */
  CONTACT,
  /** Whom to ask about services. */
  CONTACT_FOR,
  /** A contact. */
  NAME_AND_PHONE,
  /** A contact without a name. */
  PHONE,
  /** For staff. */
  OTHER_PAYER,
  /** For staff. */
  OTHER_PAYER_UNNAMED,
  /** For staff: the payer's free text. */
  OWN_WORDS,

  // No answer about the coverage
  /** To whoever is neither patient nor clinic. */
  OTHER_CALLER,
  /** Whatever did not fit. */
  NO_MATCH,
  /** The same. */
  NO_MATCH_AGAIN,
  /** By what a refusal is about. */
  REFUSED_PAYER_DOWN,
  /** The same. */
  REFUSED_PAYER_ID,
  /** The same. */
  REFUSED_PROVIDER,
  /** The same. */
  REFUSED_DATE,
  /** The same. */
  REFUSED_SERVICE,
  /** The same. */
  REFUSED_REQUEST,
  /** The question or the way to the payer was at fault. */
  OUR_SIDE,
  /** No code tells why. */
  NO_ANSWER,
  /** The payer may answer later. */
  TRY_LATER,
  /** For staff, by X12 AAA04. */
  DO_NOT_RESEND,
  /** The same. */
  THIRD_PARTY,
  /** The same. */
  WAIT_30_DAYS,
  /** The same. */
  WAIT_10_DAYS,
  /** The same. */
  ANSWER_LATER,
  /** The payer has queued it. */
  STILL_TO_COME,
  /** It only confirmed it. */
  ACKNOWLEDGED,
  /** Another trace number. */
  NOT_OURS,
  /** For staff. */
  ANOTHER_PERSON,
  /** Nothing is taken from it. */
  UNREADABLE,
  /** By its sender. */
  WITHDRAWN,
  /** In one answer. */
  SEVERAL_MEMBERS,
  /** A batch. */
  SEVERAL_ANSWERS,

  // Parts of sentences
  /** The last of several. */
  LIST,
  /** A single procedure by its code. */
  PROCEDURE,
  /** What facts are for that are for no single service. */
  THE_PLAN,
  /** A percentage with decimals. */
  PERCENT_SPOKEN,
  /** The same. */
  PERCENT_WRITTEN,
  /** Not US dollars. */
  OTHER_CURRENCY,
  /** Table. */
  CURRENCIES,
  /** Table: units of limits, as answers name them. */
  UNITS,
  /** Table: the same for a single one. */
  ONE_UNIT,
  /** Table. */
  PERIODS,
  /** Table: kinds of insurance by X12 EB04. */
  INSURANCES;

  @Override
  public String key() {
    return "told_" + name().toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean required() {
    return true;
  }
}
