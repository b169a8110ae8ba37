package dev.voiceline.adapters.store;

/** Looks for bytes in bytes. */
final class Bytes {
  private Bytes() {}

  static boolean contain(byte[] hay, byte[] needle) {
    for (int start = 0; hay != null && start <= hay.length - needle.length; start++) {
      int at = 0;
      while (at < needle.length && hay[start + at] == needle[at]) {
        at++;
      }
      if (at == needle.length) {
        return true;
      }
    }
    return false;
  }
}
