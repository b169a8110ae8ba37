package dev.voiceline.server.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import picocli.CommandLine.IVersionProvider;

/** The version, as the jar's manifest names it. */
final class Version implements IVersionProvider {
  private static final String MANIFEST = "/META-INF/MANIFEST.MF";

  @Override
  public String[] getVersion() {
    return new String[] {
      "voiceline " + text(),
      "Java " + System.getProperty("java.version") + ", " + System.getProperty("java.vendor")
    };
  }

  private static String text() {
    return manifest()
        .map(Manifest::getMainAttributes)
        .filter(main -> main.getValue(Attributes.Name.IMPLEMENTATION_VERSION) != null)
        .map(main -> main.getValue(Attributes.Name.IMPLEMENTATION_VERSION) + commit(main))
        .orElse("(not run from its jar)");
  }

  private static String commit(Attributes main) {
    String commit = main.getValue("Implementation-Commit");
    return commit == null || commit.isBlank() || commit.startsWith("$") ? "" : " (" + commit + ")";
  }

  /** The manifest of the jar that this class came in. */
  private static Optional<Manifest> manifest() {
    String path = Version.class.getName().replace('.', '/') + ".class";
    URL here = Version.class.getClassLoader().getResource(path);
    if (here == null || !here.getProtocol().equals("jar")) {
      return Optional.empty();
    }
    String jar = here.toString().substring(0, here.toString().lastIndexOf('!') + 1);
    try (InputStream stream = new URL(jar + MANIFEST).openStream()) {
      return Optional.of(new Manifest(stream));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
