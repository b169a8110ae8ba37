package dev.voiceline.server.config;

import dev.voiceline.adapters.openai.chat.ProviderQuirks;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a server of chat models wants differently from what is usual at its provider. */
final class QuirksReader {
  private final Branch branch;

  QuirksReader(Branch branch) {
    this.branch = branch;
  }

  ProviderQuirks read(MindProvider provider) {
    ProviderQuirks usual = provider.quirks();
    Map<String, Object> extra = new HashMap<>(usual.extraBody());
    extra.putAll(branch.anything("extra"));
    return new ProviderQuirks(
        branch.value("label").map(Given::text).orElse(usual.label()),
        branch.word("key_header", usual.keyHeader()),
        branch.word("tokens_field", TokensField.of(usual)).word(),
        branch.word("system_role", SystemRole.of(usual)).word(),
        branch.flag("asks_usage", usual.usageOption()),
        branch.flag("no_padding", usual.obfuscationOption()),
        branch.flag("one_tool_at_a_time", usual.parallelFlag()),
        branch.flag("store_false", usual.storeFlag()),
        branch.flag("null_content", usual.nullContent()),
        extra);
  }

  /** How the bound of tokens is called. */
  private enum TokensField {
    MAX_TOKENS,
    MAX_COMPLETION_TOKENS;

    static TokensField of(ProviderQuirks quirks) {
      return quirks.maxTokensField().equals(MAX_TOKENS.word()) ? MAX_TOKENS : MAX_COMPLETION_TOKENS;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Who says the instructions. */
  private enum SystemRole {
    SYSTEM,
    DEVELOPER;

    static SystemRole of(ProviderQuirks quirks) {
      return quirks.systemRole().equals(SYSTEM.word()) ? SYSTEM : DEVELOPER;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
