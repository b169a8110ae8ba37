package dev.voiceline.adapters.twilio.control;

import dev.voiceline.core.call.KeyTones;

/** Puts keys before whatever a document does. */
final class KeysTwiml {
  private static final String ROOT = "<Response>";

  private KeysTwiml() {}

  /**
   * The same document, pressing keys first.
   *
   * @throws IllegalArgumentException when the document has no root to put them in
   */
  static String before(String document, KeyTones keys) {
    int root = document.indexOf(ROOT);
    if (root < 0) {
      throw new IllegalArgumentException("the document has no " + ROOT);
    }
    int at = root + ROOT.length();
    // The verb knows half a second of pause alone. The keys need no escapes.
    String digits = keys.keys().replace("W", "ww");
    return document.substring(0, at) + "<Play digits=\"" + digits + "\"/>" + document.substring(at);
  }
}
