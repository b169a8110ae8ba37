package dev.voiceline.server.store;

import dev.voiceline.adapters.store.sealing.MasterKey;
import dev.voiceline.adapters.store.sealing.MasterKeys;
import dev.voiceline.server.config.StorageSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which master keys there are: those of the settings, and the one of the key file. */
final class ServerKeys {
  private final StorageSettings settings;
  private final MasterKeyFile file;

  ServerKeys(StorageSettings settings) {
    this.settings = settings;
    this.file = new MasterKeyFile(settings.keyFile());
  }

  /** Nothing when no key was set, and none was made yet. */
  Optional<MasterKeys> find() throws IOException {
    Optional<MasterKey> kept = file.read();
    return settings.key().or(() -> kept).map(current -> with(current, kept));
  }

  /** Makes the key of the file. */
  MasterKeys make() throws IOException {
    return with(file.make(), Optional.empty());
  }

  /** A key of the file still opens when another one was set since. */
  private MasterKeys with(MasterKey current, Optional<MasterKey> kept) {
    List<MasterKey> older = new ArrayList<>(settings.olderKeys());
    kept.ifPresent(older::add);
    older.removeIf(key -> key.id().equals(current.id()));
    return new MasterKeys(current, older);
  }
}
