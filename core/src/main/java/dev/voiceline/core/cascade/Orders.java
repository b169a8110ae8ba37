package dev.voiceline.core.cascade;

/** What a model is told for one reply beyond the brief. Spoken to nobody, so in one language. */
final class Orders {
  static final String IN_OWN_WORDS = "Say the following in your own words, and nothing else: ";

  /** A natural reply is wanted, though nobody has said anything since the agent did. */
  static final String PICK_UP =
      "Nothing was said since your last words. If they broke off, say what the caller has missed of them; otherwise go"
          + " on with what is to be done next, in a few words.";

  /** The same, but what the agent said was an aside that was put into its mouth. */
  static final String ANSWER =
      "Your last words were said for you, to the letter. If the caller's words before them, or what a tool has given,"
          + " are not answered yet, answer them now; otherwise go on with what is to be done next. Repeat nothing.";

  /** The caller's last turn had no words that could be had. */
  static final String NOTHING_UNDERSTOOD =
      "The caller made a sound after your last words, but nothing could be understood. If you have asked something,"
          + " say in a few words that you did not catch the answer, and ask again; otherwise ask what you can do.";

  /** The agent broke off by a fault of ours. */
  static final String GO_ON =
      "Your last sentence broke off because of a technical fault. Go on where the caller lost you, and repeat"
          + " nothing that was heard.";

  private Orders() {}
}
