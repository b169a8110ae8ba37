package dev.voiceline.server;

import dev.voiceline.server.cli.Commands;

/** Where the program begins. */
public final class Main {
  private Main() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] arguments) {
    int code = Commands.line().execute(arguments);
    System.out.flush();
    System.exit(code);
  }
}
