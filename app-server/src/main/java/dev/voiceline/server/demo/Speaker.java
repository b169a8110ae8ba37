package dev.voiceline.server.demo;

/** Whose line it is in the printed dialogue. */
enum Speaker {
  CALLER("\u001B[36m"),
  AGENT("\u001B[32m"),
  SERVER("\u001B[33m");

  private final String color;

  Speaker(String color) {
    this.color = color;
  }

  /** What switches a terminal to this speaker's color. */
  String color() {
    return color;
  }
}
