package dev.voiceline.server.store;

/** Who is at the machine, as it knows them; for the audit trail. */
public final class Operator {
  private static final String UNKNOWN = "unknown";

  private Operator() {}

  /** The account that this process runs under. */
  public static String ofProcess() {
    return named(System.getProperty("user.name", ""));
  }

  /** A name as the trail takes it. */
  public static String named(String name) {
    String plain = name.replaceAll("\\p{Cntrl}", " ").strip();
    return plain.isEmpty() ? UNKNOWN : plain;
  }
}
