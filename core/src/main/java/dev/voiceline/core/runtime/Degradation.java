package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.ConversationTraits;
import java.util.ArrayList;
import java.util.List;

/**
 * What a call has to do without when it goes on with another provider. What it cannot do without
 * {@link Providers} see to.
 */
final class Degradation {
  private Degradation() {}

  /** The words for it, as {@link CallNews.ProviderChanged} tells them. */
  static List<String> of(ConversationTraits before, ConversationTraits after) {
    List<String> missing = new ArrayList<>();
    if (before.speaksVerbatim() && !after.speaksVerbatim()) {
      missing.add("verbatim speech");
    }
    if (before.acceptsText() && !after.acceptsText()) {
      missing.add("typed text");
    }
    if (before.truncates() && !after.truncates()) {
      missing.add("forgetting what was not heard");
    }
    if (after.longestSession().compareTo(before.longestSession()) < 0) {
      missing.add("session length");
    }
    return missing;
  }
}
