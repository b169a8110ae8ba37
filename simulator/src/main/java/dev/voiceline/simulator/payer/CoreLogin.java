package dev.voiceline.simulator.payer;

/** Who is let in. */
public record CoreLogin(String user, String password) {
  @Override
  public String toString() {
    return "CoreLogin[***]";
  }
}
