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
  void whoComesNextKnowsWhoIsGone() throws Exception {
    NodeId first = new NodeId("node-first");
    try (NodeLock lock = NodeLock.take(directory)) {
      lock.become(first);
      assertThat(lock.before()).isEmpty();
    }
    try (NodeLock lock = NodeLock.take(directory)) {
      assertThat(lock.before()).contains(first);
      lock.become(new NodeId("second"));
    }
    try (NodeLock lock = NodeLock.take(directory)) {
      assertThat(lock.before()).contains(new NodeId("second"));
    }
  }

  @Test
  void aDirectoryThatIsInUseIsRefusedWithASentence() throws Exception {
    try (NodeLock lock = NodeLock.take(directory)) {
      assertThatThrownBy(() -> NodeLock.take(directory))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("held by another server")
          .hasMessageContaining("VOICELINE_DATA_DIR");
      assertThat(lock.before()).isEmpty();
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
