package dev.voiceline.server.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voiceline.core.journal.NodeId;
import dev.voiceline.server.store.OwnersOnly;
import dev.voiceline.server.store.StoreUnavailable;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeLockTest {
  @TempDir Path directory;

  @Test
  void whoComesNextKnowsWhoIsGoneAndHasAnotherName() throws Exception {
    NodeId first;
    try (NodeLock lock = NodeLock.take(directory)) {
      first = lock.node();
      assertThat(lock.before()).isEmpty();
    }
    try (NodeLock lock = NodeLock.take(directory)) {
      assertThat(lock.before()).contains(first);
      assertThat(lock.node()).isNotEqualTo(first);
    }
  }

  @Test
  void aDirectoryThatIsInUseIsRefusedWithASentence() throws Exception {
    try (NodeLock lock = NodeLock.take(directory)) {
      assertThatThrownBy(() -> NodeLock.take(directory))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("held by another server")
          .hasMessageContaining("VOICELINE_DATA_DIR");
      assertThat(lock.node().value()).startsWith("node-");
    }
  }

  @Test
  void theFileIsItsOwners() throws Exception {
    try (NodeLock lock = NodeLock.take(directory)) {
      assertThat(lock.before()).isEmpty();
      assertThat(OwnersOnly.isOpenToOthers(directory.resolve("node.lock"))).isFalse();
    }
  }

  @Test
  void aDirectoryThatIsNoneIsSaid() throws Exception {
    Path file = Files.createFile(directory.resolve("file"));
    assertThatThrownBy(() -> NodeLock.take(file))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("VOICELINE_DATA_DIR");
  }
}
