package dev.voiceline.adapters.store.database;

/** Where the two databases differ. */
public enum Dialect {
  /** One file, one machine. */
  SQLITE("BLOB", "CAST(unixepoch('subsec') * 1000 AS INTEGER)"),
  /** Shared by several nodes. */
  POSTGRESQL("BYTEA", "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)");

  private final String bytesType;
  private final String nowMillis;

  Dialect(String bytesType, String nowMillis) {
    this.bytesType = bytesType;
    this.nowMillis = nowMillis;
  }

  /**
   * By the JDBC URL.
   *
   * @throws IllegalArgumentException for other databases; it does not quote the URL
   */
  public static Dialect of(String url) {
    if (url.startsWith("jdbc:sqlite:")) {
      return SQLITE;
    }
    if (url.startsWith("jdbc:postgresql:")) {
      return POSTGRESQL;
    }
    throw new IllegalArgumentException(
        "is neither an address of jdbc:sqlite nor one of jdbc:postgresql");
  }

  String bytesType() {
    return bytesType;
  }

  /** SQL of the database's own time, in ms since 1970. */
  public String nowMillis() {
    return nowMillis;
  }
}
