package dev.voiceline.server.fuzz;

/**
 * A request as it goes over the wire.
 *
 * @param bytes in ISO-8859-1
 * @param last whether the server may end the connection without reading on
 */
record Shot(String bytes, boolean last) {
  static Shot of(String method, String target, String headers, String body, boolean last) {
    String text =
        method
            + " "
            + target
            + " HTTP/1.1\r\nHost: voice.example.test\r\n"
            + headers
            + "\r\n"
            + body;
    return new Shot(text, last);
  }
}
