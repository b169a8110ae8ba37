package dev.voiceline.adapters.mcp;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what an operator was told. */
final class Told implements McpWatcher {
  final List<String> infos = new CopyOnWriteArrayList<>();
  final List<String> warnings = new CopyOnWriteArrayList<>();

  @Override
  public void info(String sentence) {
    infos.add(sentence);
  }

  @Override
  public void warn(String sentence) {
    warnings.add(sentence);
  }
}
