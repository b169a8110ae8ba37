package dev.voiceline.adapters.store.database;

import dev.voiceline.adapters.store.disk.Disk;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Where the database is. Prints no password.
 *
 * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://...}
 * @param user empty where the URL says it, or there is none
 * @param password empty likewise
 */
public record DatabaseAddress(String url, String user, String password) {
  private static final String SQLITE = "jdbc:sqlite:";

  private static final Pattern OPTIONS = Pattern.compile("[?].*", Pattern.DOTALL);
  private static final Pattern ACCOUNT = Pattern.compile("[^?]*@.*", Pattern.DOTALL);

  public DatabaseAddress {
    Dialect.of(url);
  }

  /**
   * From configuration; the URL may hold user and password.
   *
   * @throws IllegalArgumentException when no database can be meant; it does not quote the URL
   */
  public static DatabaseAddress parse(String url) {
    DatabaseAddress address = new DatabaseAddress(url, "", "");
    if (address.dialect() == Dialect.SQLITE) {
      String file = url.substring(SQLITE.length());
      if (file.isBlank() || file.startsWith(":") || file.startsWith("file:")) {
        throw new IllegalArgumentException("names no file for SQLite");
      }
      if (file.contains("?")) {
        throw new IllegalArgumentException("has options, which SQLite is not given here");
      }
    }
    if (address.dialect() == Dialect.POSTGRESQL && ACCOUNT.matcher(url).matches()) {
      // The driver would take the password for a port, and log it.
      throw new IllegalArgumentException("has an account before its host");
    }
    try {
      DriverManager.getDriver(url);
    } catch (SQLException unknown) {
      throw new IllegalArgumentException("is no address that its driver understands");
    }
    return address;
  }

  /** One file, made when it is first used. */
  public static DatabaseAddress file(Path file) {
    return new DatabaseAddress(SQLITE + file, "", "");
  }

  /** The kind of database. */
  public Dialect dialect() {
    return Dialect.of(url);
  }

  /** The file of a database that is one. */
  public Optional<Path> path() {
    return dialect() == Dialect.SQLITE
        ? Optional.of(Path.of(url.substring(SQLITE.length())))
        : Optional.empty();
  }

  /** For an operator: file, or host and database; neither account nor password. */
  public String place() {
    if (dialect() == Dialect.SQLITE) {
      return url.substring(SQLITE.length());
    }
    return OPTIONS.matcher(url).replaceFirst("");
  }

  /** Makes the directory of a database in a file. */
  void prepare() throws IOException {
    Optional<Path> file = path();
    if (file.isPresent()) {
      Disk.makeDirectoryOf(file.get());
    }
  }

  /** What the driver is told. */
  Properties properties() {
    Properties properties = new Properties();
    if (dialect() == Dialect.SQLITE) {
      properties.setProperty("journal_mode", "WAL");
      properties.setProperty("synchronous", "FULL");
      properties.setProperty("busy_timeout", "10000");
      // What is deleted is overwritten with zeros.
      properties.setProperty("secure_delete", "true");
      // A transaction that reads first could not become a writing one later.
      properties.setProperty("transaction_mode", "IMMEDIATE");
    } else {
      properties.setProperty("connectTimeout", "5");
      properties.setProperty("socketTimeout", "30");
      properties.setProperty("ApplicationName", "voiceline");
    }
    return properties;
  }

  @Override
  public String toString() {
    return dialect() == Dialect.SQLITE ? url : "jdbc:postgresql:...";
  }
}
